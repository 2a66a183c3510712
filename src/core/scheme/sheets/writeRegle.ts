import type { Referentiel } from "../../register/champ";
import type { Filtre } from "../filtre";
import { isReprise, type Mesure, type MesureComptee } from "../mesure";
import type { Parametre } from "../parametre";
import type { Ventilation } from "../schema";
import { champLabel, tableLabel } from "../champNames";
import { writeFiltre } from "./filtreText";
import { foldMesure } from "./foldParametres";
import { MESURES, PRECISIONS, STOCKS, TOUTES, type Precision } from "./mots";

/** The columns of a rule, as text. */
export type RegleCells = Readonly<Partial<Record<"mesure" | "tableRegistre" | "champ" | "filtre" | "base" | "baseMots" | "precisions" | "reprise", string>>>;

export interface RegleSource {
  /** Id of the scheme that the rule comes from, to take it up where the columns can't say it. */
  readonly schema: string;
  readonly parametres: readonly Parametre[];
  readonly referentiel: Referentiel;
}

const SUIVI = "suiviActions";

/** True when the columns can say the rule by themselves; else it is taken up from the scheme it comes from. */
export function fitsColumns(mesure: Mesure, ventilations: readonly Ventilation[]): boolean {
  if (!ventilations.every((ventilation) => "par" in ventilation)) return false;
  if (mesure.genre === "ratio") return mesure.sinon === undefined && isReprise(mesure.numerateur) && isReprise(mesure.diviseur);
  return !("sinon" in mesure) || mesure.sinon === undefined;
}

/** A rule in the columns of the sheet. Lossless when `fitsColumns`; a reference to the rule otherwise. */
export function writeRegle(code: string, found: Mesure, ventilations: readonly Ventilation[], source: RegleSource): RegleCells {
  const { referentiel } = source;
  const mesure = foldMesure(found, source.parametres);
  const common = { mesure: MESURES[mesure.genre], baseMots: mesure.denominateur };
  if (!fitsColumns(mesure, ventilations)) return { ...common, reprise: `${source.schema} ${code}` };
  switch (mesure.genre) {
    case "saisie": return common;
    case "ratio": return { ...common, champ: [mesure.numerateur, mesure.diviseur].map((one) => (isReprise(one) ? one.indicateur : "")).join(" / ") };
    case "realisation": {
      const words = { [champLabel(referentiel, SUIVI, "action")]: mesure.action, ...(mesure.sousAction === undefined ? {} : { [champLabel(referentiel, SUIVI, "sousAction")]: mesure.sousAction }) };
      return { ...common, tableRegistre: tableLabel(referentiel, SUIVI), filtre: writeWords(words) };
    }
    default: return { ...common, ...writeComptee(mesure, referentiel) };
  }
}

function writeComptee(mesure: MesureComptee, referentiel: Referentiel): RegleCells {
  const label = (champ: string) => champLabel(referentiel, mesure.table, champ);
  const filtre = (found: Filtre) => writeFiltre(found, label);
  const champ = mesure.genre === "repartition" ? mesure.par : "champ" in mesure ? mesure.champ : undefined;
  const base = "base" in mesure && mesure.base ? mesure.base : null;
  // For a number, no base and a base that is every row are two things; for a share they are one.
  const baseText = base === null ? "" : filtre(base) || (mesure.genre === "nombre" ? TOUTES : "");
  return {
    tableRegistre: tableLabel(referentiel, mesure.table), filtre: filtre(mesure.filtre), base: baseText,
    ...(champ === undefined ? {} : { champ: label(champ) }),
    precisions: writeWords(precisionsOf(mesure, label)),
  };
}

/** What the other columns leave unsaid, where it isn't the default. */
function precisionsOf(mesure: MesureComptee, label: (champ: string) => string): Record<string, string> {
  const said: Partial<Record<Precision, string>> = {
    ...(mesure.periode === undefined ? {} : { periode: label(mesure.periode) }),
    ...(mesure.stock === undefined ? {} : { stock: STOCKS[mesure.stock] }),
    ...(mesure.subsequents ? { subsequents: "oui" } : {}),
    ...(mesure.concessions ? {} : { concessions: "non" }),
    ...("effectif" in mesure && mesure.effectif !== undefined ? { effectif: label(mesure.effectif) } : {}),
    ...("poids" in mesure && mesure.poids !== undefined ? { poids: label(mesure.poids) } : {}),
    ...(mesure.genre === "repartition" && mesure.champ !== undefined ? { somme: label(mesure.champ) } : {}),
  };
  return Object.fromEntries((Object.keys(said) as Precision[]).map((key) => [PRECISIONS[key], said[key] ?? ""]));
}

function writeWords(words: Readonly<Record<string, string>>): string {
  return writeFiltre({ criteres: words, ou: [], et: [] }, (word) => word);
}
