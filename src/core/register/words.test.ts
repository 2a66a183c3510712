import { wordsOf } from "./words";

it.each<[string, string[]]>([
  ["Dispense de publicité, travaux", ["dispense", "publicite", "travau"]],
  ["L’État et les collectivités", ["etat", "collectivite"]],
  ["FOURNITURES-et-services", ["fourniture", "service"]],
  ["  gaz, bus ", ["gaz", "bus"]],
  ["process", ["process"]],
  ["", []],
  ["de la", []],
])("the words of « %s » are %j", (text, words) => expect(wordsOf(text)).toEqual(words));
