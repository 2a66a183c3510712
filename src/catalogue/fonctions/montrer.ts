import { DAY_FORMAT, PERCENT_FORMAT } from "../../core/bilan/numberFormats";
import { frenchError } from "../../core/formule/enFrancais";
import { dayOfSerial, isoOfDay } from "../../core/register/day";
import type { Exemple, Fiche, ValeurAttendue } from "./fiche";

/** How a function and its examples are shown to a person, in French, wherever they are. */
const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 4 });
const pourcent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });

/** Namespace of the functions in a cell. */
const ESPACE = "SPASER";

/** `=SPASER.TAUXCLAUSE(considerations ; [type] ; [montants])`. */
export function appel({ id, parametres }: Pick<Fiche, "id" | "parametres">): string {
  return `=${ESPACE}.${id}(${parametres.map(({ nom, facultatif }) => (facultatif ? `[${nom}]` : nom)).join(" ; ")})`;
}

/** The argument, always the last one, that takes the row of titles away. */
const ENTETES = "entetes";

/** What an example gives. */
export type ResultatMontre =
  | { readonly genre: "valeur"; readonly texte: string }
  /** Rows × columns of a spill, under its titles when it gives some; `suite` when there is more below or beside. */
  | { readonly genre: "tableau"; readonly titres: readonly string[] | null; readonly lignes: readonly (readonly string[])[]; readonly suite: boolean }
  /** As a French Excel shows it, with words of its message. */
  | { readonly genre: "erreur"; readonly code: string; readonly dit: string };

export function resultatMontre({ parametres }: Pick<Fiche, "parametres">, { formule, resultat, debut, erreur, format }: Exemple): ResultatMontre {
  if (erreur) return { genre: "erreur", code: frenchError(erreur.code), dit: erreur.dit };
  const rows = debut ?? (Array.isArray(resultat) ? resultat : [[resultat ?? ""]]);
  const [only, ...others] = rows.flat();
  if (!debut && others.length === 0) return { genre: "valeur", texte: valeurMontree(only ?? "", format) };
  // The figures of a table aren't all of one kind: they are shown plain, as the cells would.
  const shown = rows.map((row) => row.map((value) => valeurMontree(value, undefined)));
  const titled = parametres.some(({ nom }) => nom === ENTETES) && !/,\s*FALSE\)$/.test(formule);
  return { genre: "tableau", titres: titled ? (shown[0] ?? []) : null, lignes: titled ? shown.slice(1) : shown, suite: debut !== undefined };
}

function valeurMontree(value: ValeurAttendue, format: Exemple["format"]): string {
  if (typeof value === "boolean") return value ? "VRAI" : "FAUX";
  if (typeof value === "string") return value;
  if (format === "%") return pourcent.format(value);
  const day = format === "date" ? dayOfSerial(value, 1900) : null;
  return day === null ? nombre.format(value) : isoOfDay(day).split("-").reverse().join("/");
}

/** Number format of a cell (en-US) that shows the result as it is shown here; undefined for a plain one. */
export function formatCellule({ format, resultat }: Exemple): string | undefined {
  if (Array.isArray(resultat)) return undefined;
  return format === undefined ? undefined : { "%": PERCENT_FORMAT, date: DAY_FORMAT }[format];
}
