import type { Referentiel } from "../../register/champ";
import { checkRegles } from "../checkRegles";
import { mesureSchema, type Mesure } from "../mesure";
import { parametreSchema } from "../parametre";
import type { SchemaProblem } from "../readSchema";
import { ventilationSchema, type Indicateur } from "../schema";
import type { Document, ReadContext } from "./readContext";
import type { SheetRow } from "./rows";

/** Stands for a rule that can't be read, and has been told so: the others may still name its indicator. */
const UNREAD: Mesure = { genre: "saisie", denominateur: "?" };

/** Checks the rules of all the figures together, even where something else in the sheets is wrong: indicators named, loops, thresholds. */
export function checkFigures(document: Document, { figures }: ReadContext, referentiel: Referentiel): SchemaProblem[] {
  const rows = new Map(figures.map(({ element: { code, row } }) => [code, row]));
  const engagements = figures.map(({ document: figure, element: { code } }): Indicateur => ({
    code, libelle: code, unite: "", mesure: mesureSchema.safeParse(figure.mesure).data ?? UNREAD, cibles: [],
    ventilations: ventilationSchema.array().safeParse(figure.ventilations ?? []).data ?? [], aVerifierSans: [], confiance: "etablie", source: "",
  }));
  const parametres = parametreSchema.array().safeParse(document.parametres).data ?? [];
  const rules = { id: "", libelle: "", acheteur: "", periode: { debut: 0, fin: null }, source: "", notes: [], axes: [], engagements, parametres };
  return checkRegles(rules, referentiel).flatMap((problem) => locate(problem, rows));
}

const COLUMNS: Readonly<Record<string, string>> = { filtre: "filtre", base: "base", champ: "champ", par: "champ", table: "tableRegistre", periode: "precisions", stock: "precisions", poids: "precisions", effectif: "precisions" };

/** `A1.mesure.filtre.montant` is the cell Filtre of the row of A1; a rule taken up is one cell. */
function locate({ cle, message }: { readonly cle: string; readonly message: string }, rows: ReadonlyMap<string, SheetRow>): SchemaProblem[] {
  const [, code = "", key = "", rest = ""] = /^(.*?)\.(mesure|ventilations)(?:\.([A-Za-z]+))?/.exec(cle) ?? [];
  const row = rows.get(code);
  if (!row) return [];
  if (key === "ventilations") return [row.problem("ventilations", message)];
  return [row.problem(row.filled("reprise") ? "reprise" : (COLUMNS[rest] ?? (row.filled("champ") ? "champ" : "mesure")), message)];
}
