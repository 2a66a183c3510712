import { checkConformity } from "../flows/checkConformity";
import { flowOn } from "../flows/testing/flowContext";
import { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { registreSheets } from "../flows/testing/registre";
import type { Cell } from "../../core/register/cell";
import { texteBilanArrete } from "../textes";
import { voteOf, type Vote } from "./vote";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };
const HEADERS = ["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"];
const line = (code: string, valeur: Cell, date: Cell = "2025-02-14"): Cell[] => ["essai", 2024, code, valeur, null, null, date];

async function vote(...lines: readonly Cell[][]): Promise<Vote | null> {
  const workbook = new MemoryWorkbook([...registreSheets(), { name: "Votes", rows: [HEADERS, ...lines] }]);
  return voteOf((await checkConformity(flowOn(workbook), CHOIX)).conformite);
}

describe("what a vote says of the period checked", () => {
  it("is nothing where the period wasn't voted", async () => {
    expect(await vote()).toBeNull();
    expect(await vote(["essai", 2023, "S1", 0.5, null, null, null])).toBeNull();
  });
  it("counts what the register gives otherwise, parts of an indicator included, and what nothing gives any more", async () => {
    expect(await vote(line("S1", 0.5), line("S2", 120_000))).toEqual({ dates: ["2025-02-14"], differents: 0, perdus: 0 });
    expect(await vote(line("S1", 0.5), line("S2", 119_000), line("V3.1", 4), line("V1", 3, "2025-02-01"))).toEqual({ dates: ["2025-02-01", "2025-02-14"], differents: 2, perdus: 1 });
    expect(await vote(line("S1", 0.4, null))).toEqual({ dates: [], differents: 1, perdus: 0 });
  });

  const one = ["2025-06-30"];
  it.each<[Vote, string]>([
    [{ dates: one, differents: 0, perdus: 0 }, "Ce bilan a été arrêté le 30 juin 2025 : le registre donne les mêmes chiffres."],
    [{ dates: one, differents: 1, perdus: 0 }, "Ce bilan a été arrêté le 30 juin 2025 : 1 chiffre diffère de ce que donne le registre aujourd'hui."],
    [{ dates: one, differents: 3, perdus: 2 }, "Ce bilan a été arrêté le 30 juin 2025 : 3 chiffres diffèrent de ce que donne le registre aujourd'hui, et 2 ne se mesurent plus."],
    [{ dates: [], differents: 0, perdus: 1 }, "Ce bilan a été arrêté : 1 chiffre ne se mesure plus aujourd'hui."],
    [{ dates: ["2025-06-30", "2025-07-02"], differents: 0, perdus: 2 }, "Ce bilan a été arrêté les 30 juin 2025 et 2 juillet 2025 : 2 chiffres ne se mesurent plus aujourd'hui."],
  ])("%j", (found, words) => expect(texteBilanArrete(found)).toBe(words));
});
