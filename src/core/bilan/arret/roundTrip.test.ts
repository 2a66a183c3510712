import fc from "fast-check";
import { registre2023 } from "../../../../test/bilan2023/register";
import { registerOf, surveyOf, type Sheets } from "../../../../test/registerOf";
import { schemaOf } from "../../../../test/schemaOf";
import { referentiel, schemas } from "../../../catalogue";
import { checkConformite, type ComposanteJugee, type Conformite } from "../../compliance/conformite";
import type { Periode } from "../../indicators/resultat";
import type { Cell } from "../../register/cell";
import { dayOfIso, serialOfDay } from "../../register/day";
import { findAnomalies } from "../../register/anomalies/findAnomalies";
import type { Schema } from "../../scheme/schema";
import type { CellContent, Edit } from "../edit";
import { planArret } from "./planArret";
import { texteRefus } from "./textes";

/** What is stored and read again is what was measured, to the last digit that a workbook keeps. */
const DAY = "2025-06-30";
const DIGITS = 15;

function check(sheets: Sheets, schema: Schema, periode: Periode): Conformite {
  return checkConformite(registerOf(sheets, referentiel), schema, { periode }, []);
}

function voted(sheets: Sheets, schema: Schema, periode: Periode): Sheets {
  const found = planArret(check(sheets, schema, periode), { register: registerOf(sheets, referentiel), survey: surveyOf(sheets), referentiel }, DAY);
  if (!found.ok) throw new Error(texteRefus(found.refus));
  return found.plan.edits.reduce(apply, sheets);
}

/** Contents and sheets; a table and its dressing change no cell. */
function apply(sheets: Sheets, edit: Edit): Sheets {
  if (edit.kind === "addSheet") return { ...sheets, [edit.sheet]: [] };
  if (edit.kind !== "setCells") return sheets;
  const rows = (sheets[edit.sheet] ?? []).map((row) => [...row]);
  edit.contents.forEach((contents, down) => contents.forEach((content, right) => {
    while (rows.length <= edit.row + down) rows.push([]);
    const row = rows[edit.row + down]!;
    while (row.length <= edit.column + right) row.push(null);
    if (content) row[edit.column + right] = cellOf(content);
  }));
  return { ...sheets, [edit.sheet]: rows };
}

function cellOf(content: CellContent): Cell {
  switch (content.type) {
    case "vide": case "formule": return null;
    case "date": return serialOfDay(dayOfIso(content.value), 1900);
    case "nombre": return Number(content.value.toPrecision(DIGITS));
    case "texte": case "booleen": return content.value;
  }
}

/** Every figure has its vote, equal to it, judged as it is; what has no figure has none. */
function expectVoted({ indicateurs }: Conformite, withSides = true): void {
  const each = indicateurs.flatMap((juge): (Pick<ComposanteJugee, "resultat" | "verdict" | "arrete"> & { code: string })[] => [{ ...juge, code: juge.indicateur.code }, ...juge.composantes.map((one) => ({ ...one, code: one.composante.code }))]);
  for (const { code, resultat: { valeur, part, numerateur, denominateur }, verdict, arrete } of each) {
    if (typeof valeur !== "number") {
      expect([code, arrete]).toEqual([code, null]);
      continue;
    }
    expect([code, arrete?.ecart, arrete?.releve.recalcul, arrete?.releve.date]).toEqual([code, null, null, DAY]);
    expect(arrete!.releve.valeur).toBeCloseTo(valeur, 12);
    if (!withSides) continue;
    expect([code, arrete!.releve.numerateur, arrete!.releve.denominateur, arrete!.releve.part]).toEqual([code, denominateur === null ? null : numerateur, denominateur, part]);
    expect([code, arrete!.verdict.statut, arrete!.verdict.ecart]).toEqual([code, verdict.statut, verdict.ecart]);
  }
}

const CLAUSE = { considerationsSociales: "Clause sociale" };
const SCHEMA = schemaOf([
  { code: "P", unite: "%", mesure: { genre: "part", filtre: CLAUSE, denominateur: "marchés" }, cibles: [{ annee: 2024, valeur: 0.5, unite: "%", source: "p. 1" }] },
  { code: "PM", unite: "%", mesure: { genre: "partMontant", champ: "montant", filtre: CLAUSE, denominateur: "marchés" }, cibles: [{ annee: 2030, valeur: 0.5, unite: "%", source: "p. 1" }] },
  { code: "N", unite: "marchés", mesure: { genre: "nombre", filtre: CLAUSE, base: {}, denominateur: "marchés" }, cibles: [{ annee: 2024, valeur: 0.4, unite: "%", base: "marchés", source: "p. 1" }] },
  { code: "Q", unite: "%", mesure: { genre: "saisie", denominateur: "q" } },
  { code: "1.10", unite: "€ HT", mesure: { genre: "somme", champ: "montant", denominateur: "marchés" }, cibles: [{ annee: 2024, valeur: 10_000, unite: "€ HT", forme: "cumul d'au moins", depuis: 2023, source: "p. 1" }] },
  { code: "MO", unite: "mois", mesure: { genre: "moyenne", champ: "dureeMois", denominateur: "marchés" } },
  { code: "A", unite: "oui/non", mesure: { genre: "realisation", action: "1.1.1", denominateur: "lignes" } },
  { code: "T", unite: "marchés", total: "somme", composantes: [{ code: "T.a", libelle: "a", unite: "marchés", mesure: { genre: "nombre", filtre: CLAUSE, denominateur: "marchés" } }, { code: "T.b", libelle: "b", unite: "marchés", mesure: { genre: "nombre", denominateur: "marchés" } }] },
], referentiel);

const marche = fc.record({
  annee: fc.constantFrom(2023, 2024), montant: fc.option(fc.integer({ min: 100, max: 99_999_999 }).map((cents) => cents / 100)), clause: fc.constantFrom("Clause sociale", "Pas de considération sociale", null), duree: fc.option(fc.integer({ min: 1, max: 60 })),
});
const HEADERS = ["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"];
const WITHOUT_SIDES = ["Date du vote", "Notre avis", "Valeur", "Indicateur", "Schéma", "Période"];
const OLD: Readonly<Record<string, Cell>> = { Schéma: "essai", Période: 2022, Indicateur: "P", Valeur: 0.1, "Notre avis": "bien" };
const table = (headers: readonly string[], above: number, former: boolean): Sheets => ({ Votes: [...Array.from({ length: above }, () => []), headers, ...(former ? [headers.map((header) => OLD[header] ?? null)] : [])] });
const bilans: fc.Arbitrary<Sheets> = fc.oneof(fc.constant({}), fc.tuple(fc.shuffledSubarray(HEADERS, { minLength: 7 }), fc.nat(3), fc.boolean()).map(([headers, above, former]) => table(headers, above, former)));

function sheetsOf(marches: readonly { annee: number; montant: number | null; clause: string | null; duree: number | null }[], share: number): Sheets {
  return {
    Marchés: [["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Durée (mois)"], ...marches.map(({ annee, montant, clause, duree }, rank): Cell[] => [`M${rank}`, `${annee}-06-01`, montant, clause, duree])],
    Saisies: [["Indicateur", "Année", "Valeur"], ["Q", 2024, share]], Suivi: [["Action", "État"], ["1.1.1", "Réalisée"]],
  };
}
const marches = fc.array(marche, { minLength: 1, maxLength: 12 }).map((rows) => [...rows, { annee: 2024, montant: 1000, clause: "Clause sociale", duree: 1 }]);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

test("every figure stored is read again as it was measured, with its sides and its verdict; nothing else is", () => {
  fc.assert(fc.property(marches, share, bilans, fc.constantFrom({ debut: 2024, fin: 2024 }, { debut: 2023, fin: 2024 }), (rows, entered, before, periode) => {
    const after = voted({ ...sheetsOf(rows, entered), ...before }, SCHEMA, periode);
    expectVoted(check(after, SCHEMA, periode));
    // What was voted before is still there, and the table that was read is the one written in.
    for (const [name, former] of Object.entries(before)) expect(after[name]!.slice(0, former.length)).toEqual(former);
    expect(findAnomalies(registerOf(after, referentiel), { aujourdhui: dayOfIso(DAY) }).filter(({ table: of }) => of === "Bilans arrêtés")).toEqual([]);
  }), { seed: 20, numRuns: 60 });
});

test("without columns for the two sides, the values alone are found again", () => {
  fc.assert(fc.property(marches, share, fc.boolean(), (rows, entered, former) => {
    const periode = { debut: 2024, fin: 2024 };
    expectVoted(check(voted({ ...sheetsOf(rows, entered), ...table(WITHOUT_SIDES, 1, former) }, SCHEMA, periode), SCHEMA, periode), false);
  }), { seed: 20, numRuns: 20 });
});

test("a period is voted once", () => {
  const sheets = sheetsOf([{ annee: 2024, montant: 10, clause: "Clause sociale", duree: 2 }], 0.3);
  const periode = { debut: 2024, fin: 2024 };
  const once = voted(sheets, SCHEMA, periode);
  expect(() => voted(once, SCHEMA, periode)).toThrow(/déjà arrêté : feuille « Bilans arrêtés », lignes 2 à 10/);
  expectVoted(check(voted(once, SCHEMA, { debut: 2023, fin: 2024 }), SCHEMA, { debut: 2023, fin: 2024 }));
});

test("the Bilan 2023 of the Région des Pays de la Loire", () => {
  const schema = schemas.get("pays-de-la-loire")!;
  const periode = { debut: 2023, fin: 2023 };
  const after = check(voted(registre2023(), schema, periode), schema, periode);
  expect(after.indicateurs.filter(({ arrete }) => arrete !== null).length).toBeGreaterThan(30);
  expectVoted(after);
});
