import { isComptee, isReprise, type Mesure, type MesureComptee, type MesureRatio, type Operande } from "../../../core/scheme/mesure";
import { indicateursAvecChemin, type Composante, type Indicateur, type Schema } from "../../../core/scheme/schema";
import { COLONNES, refuse, selection, type Comptes } from "./comptes";

/** An indicator (or a composante) whose figures are made: `relation` holds them. */
export interface Figure {
  readonly cible: Indicateur | Composante;
  readonly mesure: Mesure;
  readonly relation: string;
  /** The measures that may have given the figure, by relation: for the categories of a breakdown. */
  readonly voies: readonly string[];
}

/** Why an indicator isn't consolidated: `composantes` are given each on its own. */
export type MotifHors = "saisie" | "realisation" | "reprise" | "composantes";
export interface HorsConsolidation {
  readonly cible: Indicateur | Composante;
  readonly motif: MotifHors;
}

/** What makes another way of measuring stand in for a figure: nothing to count with. */
const ABSENCES = "('tableAbsente', 'colonneAbsente', 'colonneVide', 'aucuneLigne', 'actionAbsente')";

/** The indicators of a scheme over the measures that they are made of, with the statements that put them together. */
export class Figures {
  readonly statements: string[] = [];
  private readonly places = new Map<string, Indicateur | Composante>();
  private readonly made = new Map<string, string>();

  constructor(private readonly schema: Pick<Schema, "axes" | "engagements">, private readonly comptes: Comptes) {
    for (const cible of this.cibles()) this.places.set(cible.code, cible);
  }

  toutes(): { readonly figures: readonly Figure[]; readonly hors: readonly HorsConsolidation[] } {
    const figures: Figure[] = [];
    const hors: HorsConsolidation[] = [];
    for (const cible of this.cibles()) {
      const motif = this.motif(cible);
      if (motif !== null) hors.push({ cible, motif });
      else if (cible.mesure) figures.push({ cible, mesure: cible.mesure, relation: this.figure(cible.mesure), voies: voies(cible.mesure).flatMap((one) => (isComptee(one) ? [this.comptes.relation(one)] : [])) });
    }
    return { figures, hors };
  }

  private cibles(): (Indicateur | Composante)[] {
    return indicateursAvecChemin(this.schema).flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])]);
  }

  private motif({ mesure }: Indicateur | Composante): MotifHors | null {
    if (!mesure) return "composantes";
    if (mesure.genre === "saisie" || mesure.genre === "realisation") return mesure.genre;
    if (mesure.genre !== "ratio") return null;
    return this.motifOperande(mesure.numerateur) ?? this.motifOperande(mesure.diviseur);
  }

  private motifOperande(operande: Operande): MotifHors | null {
    if (!isReprise(operande)) return this.motif({ mesure: operande } as Composante);
    const taken = this.places.get(operande.indicateur);
    return taken && this.motif(taken) === null ? null : "reprise";
  }

  /** A measure, else the first of its `sinon` that gives a figure when nothing is there to count with. */
  private figure(mesure: Mesure): string {
    const ways = voies(mesure).filter((one) => one.genre !== "saisie" && one.genre !== "realisation" && this.motif({ mesure: one } as Composante) === null).map((one) => this.seule(one));
    const [first, ...others] = ways;
    if (others.length === 0) return first!;
    return this.table(`chaine ${ways.join(" ")}`, `${ranked(ways)} QUALIFY row_number() OVER (PARTITION BY groupe ORDER BY CASE WHEN rang = 0 AND (raison IS NULL OR raison NOT IN ${ABSENCES}) THEN 0 WHEN rang > 0 AND raison IS NULL THEN rang WHEN rang = 0 THEN 100 ELSE 101 END) = 1`);
  }

  private seule(mesure: Mesure): string {
    if (isComptee(mesure)) return this.comptes.relation(mesure);
    if (mesure.genre === "ratio") return this.ratio(mesure);
    return this.table("aSaisir", refuse("aSaisir"));
  }

  private ratio(mesure: MesureRatio): string {
    const [haut, bas] = [this.operande(mesure.numerateur), this.operande(mesure.diviseur)];
    const nul = "h.raison IS NULL AND b.raison IS NULL";
    const same = this.difference(mesure);
    const left = same === null ? "h.ecartees + b.ecartees" : `CASE WHEN d.${same.nombre} = 0 THEN h.ecartees ELSE h.ecartees + b.ecartees END`;
    return this.table(`ratio ${haut} ${bas} ${left}`, selection({
      raison: `CASE WHEN h.raison IS NOT NULL THEN h.raison WHEN b.raison IS NOT NULL THEN b.raison WHEN b.valeur = 0 THEN 'denominateurNul' END`,
      valeur: `CASE WHEN ${nul} AND b.valeur <> 0 THEN h.valeur / b.valeur END`, numerateur: `CASE WHEN ${nul} THEN h.valeur END`, denominateur: `CASE WHEN ${nul} THEN b.valeur END`,
      retenues: "b.retenues", ecartees: left, nonDeclarees: "0",
    }, `${haut} h JOIN ${bas} b USING (groupe)${same === null ? "" : ` JOIN ${same.cumul} d USING (groupe)`}`, "h.groupe"));
  }

  /** Both sides leave the same rows out: they are told once. Sides that may be made another way are told for each. */
  private difference({ numerateur, diviseur }: MesureRatio): { readonly cumul: string; readonly nombre: string } | null {
    const alone = (side: Operande): MesureComptee | null => (!isReprise(side) && isComptee(side) ? side : null);
    const [one, other] = [alone(numerateur), alone(diviseur)];
    const found = one && other ? this.comptes.difference(one, other) : null;
    return found?.nombre === "0" ? { ...found, nombre: "groupe * 0" } : found;
  }

  private operande(operande: Operande): string {
    if (isReprise(operande)) return this.figure(this.places.get(operande.indicateur)!.mesure!);
    const first = this.seule(operande);
    if (!("sinon" in operande) || !operande.sinon) return first;
    const ways = [first, this.operande(operande.sinon)];
    return this.table(`operande ${ways.join(" ")}`, `${ranked(ways)} QUALIFY row_number() OVER (PARTITION BY groupe ORDER BY CASE WHEN rang = 1 THEN 1 WHEN raison IN ${ABSENCES} THEN 2 ELSE 0 END) = 1`);
  }

  private table(key: string, sql: string): string {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const name = `x${this.made.size}`;
    this.made.set(key, name);
    this.statements.push(`CREATE TABLE ${name} AS ${sql}`);
    return name;
  }
}

/** A measure and those that replace it. */
function voies(mesure: Mesure): Mesure[] {
  const ways: Mesure[] = [];
  for (let next: Mesure | undefined = mesure; next; next = "sinon" in next ? next.sinon : undefined) ways.push(next);
  return ways;
}

function ranked(ways: readonly string[]): string {
  return `SELECT groupe, ${COLONNES.join(", ")} FROM (${ways.map((way, rang) => `SELECT ${rang} AS rang, * FROM ${way}`).join(" UNION ALL ")})`;
}
