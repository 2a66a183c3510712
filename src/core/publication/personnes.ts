import { foldText } from "../register/fold";
import { criteresDe } from "../scheme/filtre";
import { isReprise, mesuresDe, type Mesure } from "../scheme/mesure";
import type { Modalite, Resultat } from "../indicators/resultat";
import type { Composante, Indicateur } from "../scheme/schema";
import type { Effectif } from "./effectifs";

/** Tables whose rows are about people: id, and the label that anomalies name. Their rows never leave the workbook. */
export const TABLES_DE_PERSONNES: ReadonlyMap<string, string> = new Map([["contratsInsertion", "Contrats d'insertion"]]);
/** Fields of other tables that count people. */
const CHAMPS_DE_PERSONNES: ReadonlySet<string> = new Set(["beneficiaires", "beneficiairesFemmes"]);
/** First words of the units that count people. */
const UNITES_DE_PERSONNES: readonly string[] = ["personne", "beneficiaire", "salarie", "femme", "homme"];

/** The words, unit and rule of a figure: an indicator, or one of its values. */
export type Sujet = Pick<Indicateur | Composante, "unite" | "mesure">;
type Figure = Pick<Resultat, "table" | "genre" | "valeur" | "numerateur" | "denominateur" | "lignes" | "retenues">;

/**
 * How many people a figure tells of, and how many it tells apart from them; null when it tells of none: it counts
 * marchés, euros, tonnes.
 */
export function effectifDe(figure: Figure, sujet: Sujet): Effectif {
  const { numerateur, denominateur, valeur, lignes, retenues } = figure;
  // The others aren't printed with it, but their sum with it is, under another code.
  const autres = isDetail(figure, sujet) ? [Math.max(0, retenues - lignes.length)] : [];
  const surPersonnes = figure.table !== null && TABLES_DE_PERSONNES.has(figure.table);
  if (!surPersonnes && !compteDesPersonnes(sujet)) return null;
  // Hours and means are of the people behind them.
  if (surPersonnes && surDesLignes(figure, sujet)) return [lignes.length, ...autres];
  if (numerateur === null) return typeof valeur === "number" ? [valeur] : null;
  return denominateur === null ? [numerateur, ...autres] : [numerateur, denominateur - numerateur];
}

/** One person: what is published when nobody can say how many there are. */
const INCONNU: Effectif = [1];

/** How many people one line of a breakdown made in one go (`repartition`) tells of; of a sum, nobody can say. */
export function effectifDeModalite({ valeur }: Modalite, figure: Figure, sujet: Sujet): Effectif {
  const surPersonnes = figure.table !== null && TABLES_DE_PERSONNES.has(figure.table);
  if (!surPersonnes && !compteDesPersonnes(sujet)) return null;
  if (typeof valeur !== "number") return null;
  return surPersonnes && sujet.mesure?.genre === "repartition" && sujet.mesure.champ !== undefined ? INCONNU : [valeur];
}

/**
 * Whether a figure singles some people out among others (women, contracts of one type): it is one line of a breakdown
 * of which the other isn't printed. A whole (every beneficiary) is not.
 */
export function isDetail({ genre, denominateur }: Pick<Resultat, "genre" | "denominateur">, { mesure }: Sujet): boolean {
  if (denominateur !== null || genre === "ratio") return true;
  return mesure !== undefined && mesuresDe(mesure).some((one) => "filtre" in one && TABLES_DE_PERSONNES.has(one.table) && Object.keys(one.filtre.criteres).some((champ) => !champ.startsWith("marche.")));
}

/**
 * The words by which figures pick people out (F, CDI, oui), folded. Where a breakdown has a line of that name, such a
 * figure is a sum of its lines: with it, hiding one or two of them may not be enough.
 */
export function motsDesDetails(sujets: readonly Sujet[]): ReadonlySet<string> {
  const filtres = sujets.flatMap(({ mesure }) => (mesure ? mesuresDe(mesure) : [])).flatMap((mesure) => ("filtre" in mesure && TABLES_DE_PERSONNES.has(mesure.table) ? criteresDe(mesure.filtre) : []));
  return new Set(filtres.flatMap(({ critere }) => (Array.isArray(critere) ? critere : [critere]).map((mot) => foldText(String(mot).replace(/^(=|<>)/, "")))));
}

function compteDesPersonnes({ unite, mesure }: Sujet): boolean {
  const word = foldText(unite);
  if (UNITES_DE_PERSONNES.some((start) => word.startsWith(start))) return true;
  return mesure !== undefined && mesuresDe(mesure).some((one) => "champ" in one && one.champ !== undefined && CHAMPS_DE_PERSONNES.has(one.champ));
}

/** Figures that add up something of people instead of counting them. */
function surDesLignes({ genre }: Pick<Resultat, "genre">, { mesure }: Sujet): boolean {
  if (genre === "somme" || genre === "moyenne" || genre === "partMontant") return true;
  if (genre !== "ratio" || mesure?.genre !== "ratio") return false;
  const haut: Mesure | null = isReprise(mesure.numerateur) ? null : mesure.numerateur;
  return haut?.genre === "somme" || haut?.genre === "moyenne";
}
