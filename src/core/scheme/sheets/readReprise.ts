import { foldText } from "../../register/fold";
import { indicateursDe } from "../schema";
import { closest } from "../closest";
import { mesureDocument, ventilationDocument } from "./mesureDocument";
import { texte } from "./messages";
import { MESURES, named } from "./mots";
import type { RegleContext, RegleReading } from "./readRegle";
import type { SheetRow } from "./rows";

/** Columns that a rule taken up leaves to itself. */
const SAID = ["tableRegistre", "champ", "filtre", "base", "precisions"] as const;

/** « landes A3 »: the rule of an indicator of a known scheme. The words of its base may be given anew beside it. */
export function readReprise(row: SheetRow, { schemas, label }: RegleContext): RegleReading {
  const text = row.text("reprise");
  const problems = SAID.flatMap((champ) => (row.filled(champ) ? [row.problem(champ, texte.repriseSans(label(champ)))] : []));
  const wrong = (champ: string, message: string): RegleReading => ({ mesure: null, ventilations: null, problems: [...problems, row.problem(champ, message)] });
  const [, id = "", code = ""] = /^(\S+?)[\s/]+(\S+)$/.exec(text) ?? [];
  if (code === "") return wrong("reprise", texte.repriseIllisible(text));
  const schema = schemas.get(foldText(id));
  if (!schema) return wrong("reprise", texte.repriseSchema(id, [...schemas.keys()], closest(id, schemas.keys())));
  const known = indicateursDe(schema);
  const found = known.find((one) => one.code === code) ?? known.find((one) => foldText(one.code) === foldText(code));
  if (!found) return wrong("reprise", texte.repriseCode(schema.id, code, closest(code, known.map((one) => one.code))));
  const { mesure } = found;
  if (!mesure) return wrong("reprise", texte.repriseSansMesure(schema.id, code));
  const word = row.text("mesure");
  if (word !== "" && named(word, MESURES) !== mesure.genre) return wrong("mesure", texte.repriseSans(label("mesure")));
  const words = row.text("baseMots");
  const ventilations = "ventilations" in found ? found.ventilations : [];
  return {
    mesure: problems.length > 0 ? null : { ...mesureDocument(mesure), ...(words === "" ? {} : { denominateur: words }) },
    ventilations: ventilations.map(ventilationDocument),
    problems,
  };
}
