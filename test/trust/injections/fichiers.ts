import fc from "fast-check";
import { unzipSync } from "fflate";
import { referentiel } from "../../../src/catalogue";
import type { Edit } from "../../../src/core/bilan/edit";
import { BROUILLON_VIDE } from "../../../src/core/saisies/brouillon";
import { formulaires } from "../../../src/core/saisies/formulaire";
import { planSaisies } from "../../../src/core/saisies/planSaisies";
import { ouvrir } from "../../../src/core/saisies/testing/feuilles";
import { csv } from "../../../src/core/publication/csv";
import { openFile, writeCsv } from "../../../src/workbook/file";
import { newWorkbook } from "../../../src/workbook/file/newWorkbook";
import { planImport } from "../../../src/workbook/planImport";
import { readRegister } from "../../../src/workbook/readRegister";
import { registre } from "../../publication/registre";
import { schemaOf } from "../../schemaOf";
import { times } from "../effort";
import { amorce, balise, essai } from "./textes";

const SCHEMA = schemaOf([{ code: "N", unite: "réunions", mesure: { genre: "saisie", denominateur: "réunions" } }], referentiel);

/** What is written of a DECP file whose every text is one of these. */
export async function importDe(texts: readonly string[]): Promise<Edit[]> {
  const marches = texts.map((text) => ({ id: text, objet: text, nature: text, acheteur: { id: text }, procedure: text, montant: text, dateNotification: text, titulaires: [{ titulaire: { id: text } }], considerationsSociales: [text] }));
  const bytes = new TextEncoder().encode(JSON.stringify({ marches: { marche: marches } }));
  const workbook = openFile("decp.json", bytes);
  const { register, survey } = await readRegister(workbook, referentiel);
  const { used } = survey.sheets[0]!;
  const [data] = await workbook.readColumns([{ sheet: "Marchés", firstRow: 0, rowCount: used.rowCount, columns: Array.from({ length: used.columnCount }, (_, column) => column) }]);
  return planImport(data!, register.tables.get("marches")!);
}

/** What is written of a form filled in with this text wherever one can type. */
export function formulaireDe(text: string): Edit[] {
  const classeur = ouvrir({ sheets: { Marchés: [["N° marché", "Date de notification", "Montant HT"], ["M1", "2024-01-01", 1]] } }, referentiel);
  const planned = planSaisies(formulaires(SCHEMA, classeur, 2024, null).fiches[0]!, { ...BROUILLON_VIDE, questions: { N: { valeur: "3", justificatif: text, commentaire: text } } }, classeur, 2024, { auteur: text, jour: 20_000 });
  return planned.ok ? [...planned.plan.edits] : [];
}

/** Formulas that edits hold; none may carry a text from outside. */
export function formulesDe(edits: readonly Edit[]): string[] {
  return edits.flatMap((edit) => (edit.kind === "setCells" ? edit.contents.flat() : [])).flatMap((content) => (content?.type === "formule" ? [content.value] : []));
}

/** Elements `f` in the sheets of an .xlsx: the cells that are formulas. */
function formulesXml(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/sheet")).flatMap(([, part]) => new TextDecoder().decode(part).match(/<f[\s>/][^<]*/g) ?? []);
}

const VISIBLE = /^[\s\p{Cc}\p{Cf}]*/u;
/** What a spreadsheet would take of a field of a CSV, by its own light: not by the product's rule. */
function seLance(field: string): boolean {
  return /^[=+\-@＝＋－＠]/u.test(field.replace(VISIBLE, "")) || /^[\t\r\n]/.test(field);
}

/** Fields of a CSV, by a reader that knows nothing but RFC 4180. */
function champs(text: string, mark: string): string[] {
  const fields = [...text.replace(/^\uFEFF/, "").matchAll(new RegExp(`("(?:[^"]|"")*"|[^${mark}\\r\\n"]*)(?:${mark}|\\r\\n|$)`, "g"))];
  return fields.map(([, field = ""]) => (field.startsWith("\"") ? field.slice(1, -1).replaceAll("\"\"", "\"") : field));
}

export function fichiers(): void {
  const textes = fc.array(fc.oneof({ weight: 4, arbitrary: amorce }, balise), { minLength: 1, maxLength: 12 });

  test("an import, written as an .xlsx, holds no formula and reads back as it was", async () => {
    expect(registre(1, 1).tables.size).toBeGreaterThan(0);
    await fc.assert(fc.asyncProperty(textes, async (texts) => {
      await essai("formules", texts.length, async () => {
        const edits = await importDe(texts);
        expect(formulesDe(edits)).toEqual([]);
        const bytes = await newWorkbook("import.xlsx", edits);
        expect(formulesXml(bytes)).toEqual([]);
        const written = openFile("import.xlsx", bytes);
        expect(await written.findFormulas("", "classeur")).toEqual([]);
        const [data] = await written.readColumns([{ sheet: "Marchés", firstRow: 1, rowCount: texts.length, columns: [2], formulas: true }]);
        expect(data?.formulas?.flat().some(Boolean)).toBe(false);
        const sent = edits.flatMap((edit) => (edit.kind === "setCells" ? edit.contents.slice(1).map((row) => row[2] ?? null) : []));
        expect(data?.cells[0]).toEqual(sent.map((content) => (content?.type === "texte" && content.value !== "" ? content.value : null)));
      });
    }), { numRuns: times(25, 1_500) });
  });

  test("a form, written as an .xlsx, holds no formula either", async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(amorce, balise), async (text) => {
      await essai("formules", 1, async () => {
        const edits = formulaireDe(text);
        expect(formulesDe(edits)).toEqual([]);
        if (edits.length > 0) expect(formulesXml(await newWorkbook("saisies.xlsx", edits))).toEqual([]);
      });
    }), { numRuns: times(25, 1_500) });
  });

  test("no field of a CSV that we write can be run, nor cut another one", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(amorce, fc.oneof(amorce, balise), fc.constant("z")), { minLength: 1, maxLength: 6 }), async (rows) => {
      await essai("formules", rows.length * 4, () => {
        for (const [text, mark] of [[new TextDecoder().decode(writeCsv(rows)), ";"], [csv(rows), ","]] as const) {
          const read = champs(text, mark).filter((_, rank) => rank < rows.length * 3);
          expect(read.filter(seLance)).toEqual([]);
          expect(read.filter((_, rank) => rank % 3 === 2)).toEqual(rows.map(() => "z"));
        }
      });
    }), { numRuns: times(200, 8_000) });
  });
}
