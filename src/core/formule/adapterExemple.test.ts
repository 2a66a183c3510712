import { referentiel } from "../../catalogue";
import { categories, tablesExemple } from "../../catalogue/fonctions";
import type { Correspondance } from "../register/correspondance";
import { recogniseTables } from "../register/recognise";
import type { SheetSurvey } from "../register/survey";
import { adapterExemple, type ExempleAdapte } from "./adapterExemple";
import { enFrancais } from "./enFrancais";
import { mappingExemple } from "./tableExemple";
import { formulaTokens } from "./tokens";

interface Seed {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows?: number;
  /** Name of the Excel table; a plain range when left out. */
  readonly table?: string;
  readonly row?: number;
  readonly column?: number;
}

function sheetOf({ sheet, headers, rows = 3, table, row = 0, column = 0 }: Seed): SheetSurvey {
  const used = { row, column, rowCount: rows + 1, columnCount: headers.length };
  return { name: sheet, visible: true, used, head: [headers], tables: table === undefined ? [] : [{ name: table, area: used, headers }] };
}

function adapted(formule: string, ...seeds: readonly Seed[]): ExempleAdapte {
  const recognition = recogniseTables({ name: "Registre.xlsx", dateSystem: 1900, names: [], sheets: seeds.map(sheetOf) }, referentiel);
  return adapterExemple(formule, tablesExemple, { recognition, referentiel });
}

const MARCHES = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Heures d'insertion réalisées"];
const TAUX = "=SPASER.TAUXCLAUSE(Marches[Considérations sociales],\"sociale\",Marches[Montant HT])";

describe("adapterExemple", () => {
  it("doesn't give a function a column that feeds several fields", () => {
    const survey = { name: "Registre.xlsx", dateSystem: 1900, names: [], sheets: [sheetOf({ sheet: "Suivi", headers: ["N° marché", "Date de notification", "Montant HT", "RSE"] })] } as const;
    const correspondance = { version: 1, tables: [{ table: "marches", colonnes: [{ entete: "RSE", champ: "considerationsSociales", aussi: ["considerationsEnvironnementales"] }] }] } satisfies Correspondance;
    const { sansColonne, formule } = adapterExemple(TAUX, tablesExemple, { recognition: recogniseTables(survey, referentiel, correspondance), referentiel });
    expect(sansColonne).toEqual(["Considérations sociales"]);
    expect(formule).not.toContain("$D$");
  });

  it.each<[string, Seed, string]>([
    ["an Excel table, by its name and its own headers", { sheet: "Suivi", table: "T_2024", headers: ["id", "Date de notification", "MONTANT HT", "considérations sociales"] }, "=SPASER.TAUXCLAUSE(T_2024[considérations sociales],\"sociale\",T_2024[MONTANT HT])"],
    ["a plain range, by its absolute address", { sheet: "Suivi", headers: MARCHES }, "=SPASER.TAUXCLAUSE('Suivi'!$D$2:$D$4,\"sociale\",'Suivi'!$C$2:$C$4)"],
    ["a range that starts elsewhere, on a sheet with an apostrophe", { sheet: "L'achat, 2024", headers: MARCHES, row: 6, column: 25, rows: 100_000 }, "=SPASER.TAUXCLAUSE('L''achat, 2024'!$AC$8:$AC$100007,\"sociale\",'L''achat, 2024'!$AB$8:$AB$100007)"],
    ["headers that a structured reference would have to escape", { sheet: "Suivi", table: "Suivi", headers: ["N° marché", "Date de notification", "Montant (HT)", "considerationsSociales"] }, "=SPASER.TAUXCLAUSE(Suivi[considerationsSociales],\"sociale\",'Suivi'!$C$2:$C$4)"],
  ])("takes the columns of %s", (_name, seed, formule) => {
    const { formule: made, sansColonne, sansTable } = adapted(TAUX, seed);
    expect([made, sansColonne, sansTable]).toEqual([formule, [], []]);
  });

  it("escapes an apostrophe, and reads one escaped", () => {
    expect(adapted("=SPASER.HEURESETP(Marches[Heures d''insertion réalisées])", { sheet: "S", table: "M", headers: MARCHES }).formule).toBe("=SPASER.HEURESETP(M[Heures d''insertion réalisées])");
    expect(adapted("=SPASER.HEURESETP(Marches[[Heures d''insertion réalisées]])", { sheet: "S", headers: MARCHES }).formule).toBe("=SPASER.HEURESETP('S'!$E$2:$E$4)");
  });

  it.each<[string, Seed, string]>([
    ["an Excel table", { sheet: "S", table: "M", headers: [...MARCHES, "À nous"] }, "=SPASER.ANOMALIES(M[#All])"],
    ["a plain range, from its first header to its last", { sheet: "S", headers: ["À nous", ...MARCHES, "Note"], row: 2 }, "=SPASER.ANOMALIES('S'!$A$3:$G$6)"],
  ])("takes the whole of %s, headers included", (_name, seed, formule) => {
    expect(adapted("=SPASER.ANOMALIES(Brouillon[#All])", seed)).toEqual({ formule, sansColonne: [], sansTable: [] });
  });

  it("takes the example's own values for every column of a table that lacks one, and no other table's", () => {
    const seeds: Seed[] = [{ sheet: "S", table: "M", headers: MARCHES.filter((header) => header !== "Montant HT") }, { sheet: "P", table: "P", headers: ["N° marché", "Date de réception", "Date de paiement", "Montant payé"] }];
    const { formule, sansColonne, sansTable } = adapted("=F(Marches[Considérations sociales],Marches[Montant HT],Paiements[Montant payé])", ...seeds);
    expect(formule).toBe("=F({\"Clause sociale\";\"Marché réservé\";\"Pas de considération sociale\";\"Clause sociale; Critère social\";\"\";\"Clause sociale\";\"Pas de considération sociale\";\"Critère social\";\"Pas de considération sociale\";\"Clause sociale\"},{480000;90000;60000;210000;150000;750000;120000;45000;35000;60000},P[Montant payé])");
    expect([sansColonne, sansTable]).toEqual([["Montant HT"], []]);
  });

  it.each<[string, readonly Seed[]]>([["no register at all", []], ["a register without a row", [{ sheet: "S", table: "M", headers: MARCHES, rows: 0 }]]])("says what table it lacks in %s", (_name, seeds) => {
    const { formule, sansTable, sansColonne } = adapted("=SPASER.TAUXFEMMES(Contrats[Date de début])+ROWS(Brouillon[#All])", ...seeds);
    expect(formule).toContain("({45323;45334;45446;45414;45474;45488;45628})+ROWS({\"N° marché\",\"Date de notification\",\"Montant HT\",\"Considérations sociales\",\"SIRET titulaire\";\"B1\",45301,52000,");
    // A day that doesn't exist stays the text that it is.
    expect(formule).toContain(";\"B2\",\"2024-02-30\",41000,");
    expect([sansTable, sansColonne]).toEqual([["Contrats d'insertion", "Marchés"], []]);
  });

  it("leaves alone what names no table of the examples, quoted or not", () => {
    const formule = "=SPASER.STATUT(SPASER.TAUXCLAUSE(Autre[Montant HT]),\"Marches[Montant HT]\",Marches,Marches[Inconnue],MarchesBis[Montant HT])";
    expect(adapted(formule, { sheet: "S", table: "M", headers: MARCHES }).formule).toBe(formule);
  });

  const formules = categories.flatMap(({ fonctions }) => fonctions.flatMap(({ id, exemples }) => exemples.map(({ formule }) => [id, formule] as const)));
  it.each(formules)("%s: %s can be entered in an empty workbook, and in one whose register has every column", (_id, formule) => {
    const names = tablesExemple.map(({ nom }) => nom);
    const whole = tablesExemple.filter(({ nom }) => nom !== "Brouillon").map((table): Seed => ({ sheet: table.feuille, table: `${table.nom}_a_moi`, headers: [...table.colonnes.map(({ entete }) => entete), ...(table.nom === "Marches" ? ["SIRET titulaire"] : [])], rows: table.lignes.length }));
    for (const { formule: made, sansColonne } of [adapted(formule), adapted(formule, ...whole)]) {
      expect(formulaTokens(made, ".").filter(({ kind, text }) => kind === "name" && names.includes(text))).toEqual([]);
      // Excel takes 8 192 characters, in the person's own language.
      expect(Math.max(made.length, enFrancais(made).length)).toBeLessThan(8192);
      expect(sansColonne).toEqual([]);
    }
    expect(adapted(formule, ...whole).sansTable).toEqual([]);
  });
});

it("finds in the register's catalogue every table and every column of the examples", () => {
  for (const table of tablesExemple) expect([table.nom, mappingExemple(table, referentiel)?.ignored]).toEqual([table.nom, []]);
});
