import type { ComposanteJugee, Conformite, IndicateurJuge } from "../compliance/conformite";
import { iconeStatut, texteCible, texteStatut } from "../compliance/textes";
import { phrase, type Chiffre } from "../compliance/phrase";
import type { CibleAppliquee, Statut, Verdict } from "../compliance/verdict";
import { texteDenominateur, texteEcartees, texteRaison, texteResultat, texteValeur } from "../indicators/textes";
import type { Periode, Resultat } from "../indicators/resultat";
import type { CellContent } from "./edit";
import type { Role } from "./place";

/** One line of a bilan: an indicator, one of its values, or an engagement, with what each column receives. */
export interface ReportLine {
  readonly code: string;
  /** Code of the indicator that a composante belongs to. */
  readonly parent: string | null;
  readonly juge: IndicateurJuge;
  readonly contents: Readonly<Partial<Record<Role, CellContent>>>;
}

const PERCENT = "0.0%";
const EUROS = '#,##0 "€"';
const WHOLE = "#,##0";
const DECIMAL = "#,##0.00";

/** The lines of a bilan, in the order of the scheme. */
export function reportLines(conformite: Conformite): ReportLine[] {
  return conformite.indicateurs.flatMap((juge) => [
    line(juge, { ...juge.indicateur, parent: null }, juge, conformite.periode),
    ...juge.composantes.map((found) => line(juge, { ...found.composante, parent: juge.indicateur.code }, found, conformite.periode)),
  ]);
}

/** What a line is about: an indicator, or one of its values. */
type Sujet = Pick<ComposanteJugee["composante"], "code" | "libelle" | "unite"> & { readonly parent: string | null };

function line(juge: IndicateurJuge, { code, parent, libelle, unite }: Sujet, chiffre: Omit<Chiffre, "unite">, periode: Periode): ReportLine {
  const { resultat, verdict } = chiffre;
  const split = parent === null && juge.composantes.length > 0;
  const shown = comparedValue(resultat, verdict);
  return {
    code, parent, juge,
    contents: {
      code: text(code), libelle: text(libelle), unite: text(unite),
      valeur: split && resultat.valeur === null ? text(each(juge, ({ composante, resultat: part }) => texteResultat(part, composante.unite))) : valueContent(resultat, unite),
      cible: split ? targets(juge) : verdict.cible ? targetContent(verdict.cible, verdict.statut) : { type: "vide" },
      ecart: verdict.ecart === null || !verdict.cible ? { type: "vide" } : number(verdict.ecart, verdict.cible.unite),
      statut: text(`${iconeStatut[verdict.statut]} ${texteStatut[verdict.statut]}`),
      // An indicator of several values without a total says nothing of its own: its lines do.
      phrase: split && resultat.valeur === null ? { type: "vide" } : text(phrase({ ...chiffre, unite }, periode)),
      source: text(sourceText(juge, resultat, verdict, shown)),
    },
  };
}

/** The values of an indicator that holds several, in one cell: a template may have no line for each. */
function each(juge: IndicateurJuge, say: (composante: ComposanteJugee) => string): string {
  return juge.composantes.map((composante) => `${composante.composante.libelle} : ${say(composante)}`).join(" ; ");
}

function targets(juge: IndicateurJuge): CellContent {
  const set = juge.composantes.filter(({ verdict }) => verdict.cible !== null);
  return set.length === 0 ? { type: "vide" } : text(each({ ...juge, composantes: set }, ({ verdict }) => texteCible(verdict.cible!)));
}

/** Where the target is a share of a number, the number is shown and the share stands in the source. */
function comparedValue(resultat: Resultat, verdict: Verdict): string | null {
  return verdict.cible?.surPart === true && resultat.part !== null ? texteValeur(resultat.part, "%") : null;
}

function sourceText(juge: IndicateurJuge, resultat: Resultat, verdict: Verdict, share: string | null): string {
  const parts = [
    share === null ? texteDenominateur(resultat) : `${share} : ${texteDenominateur(resultat)}`,
    resultat.nonDeclarees > 0 ? `${resultat.nonDeclarees} non déclarés` : "",
    texteEcartees(resultat.ecartees),
    verdict.raison ? texteRaison(verdict.raison) : "",
    resultat.origine === "saisie" ? "valeur saisie" : "",
    juge.indicateur.source,
  ];
  return parts.filter((part) => part !== "").join(" ; ");
}

function valueContent(resultat: Resultat, unite: string): CellContent {
  const { valeur } = resultat;
  if (valeur === null) return text("non mesurable");
  if (typeof valeur === "boolean") return text(valeur ? "oui" : "non");
  if (typeof valeur === "string") return text(valeur);
  return number(valeur, unite);
}

/** A target that a single number says is a number; an interval or a "more than" is a text. */
function targetContent(cible: CibleAppliquee, statut: Statut): CellContent {
  // What is to be verified is said in the statut; where another statut is shown, beside the figure.
  const settled = !cible.aVerifier || statut === "a-verifier";
  return cible.forme === "au moins" && settled ? number(cible.valeur, cible.unite) : text(texteCible(cible));
}

/** A number in the format of its unit. Excel's `#,##0.##` would leave a comma behind whole numbers. */
export function number(value: number, unite: string): CellContent {
  const plain = Number.isInteger(value) ? WHOLE : DECIMAL;
  return { type: "nombre", value, format: unite === "%" ? PERCENT : unite.startsWith("€") ? EUROS : plain };
}

export function text(value: string): CellContent {
  return { type: "texte", value };
}

