import type { MesureComptee } from "../../../core/scheme/mesure";
import { explicitBase } from "../../../core/indicators/measures/selection";
import { produit } from "../colonnes";
import type { Agregats } from "./agregats";
import { tailleDe, type Rangement } from "./rangement";
import type { Passage } from "./table";

/** What a kind of measure makes of the aggregates. `raisons`: why there is no value, in order. */
interface Genre {
  readonly raisons: readonly (readonly [when: string, reason: "colonneVide" | "denominateurNul"])[];
  readonly valeur: string;
  readonly numerateur: string;
  readonly denominateur?: string;
  readonly part?: string;
  readonly retenues?: string;
  readonly ecartees: string;
  readonly nonDeclarees?: string;
  readonly partDeclarees?: string;
}

export function genre(passage: Passage, agregats: Agregats, mesure: MesureComptee, { code, muet }: Rangement, noms: string): Genre {
  const [counted, based] = [`${code} = 3`, `${code} >= 2`];
  const left = agregats.nombre(`${code} = 1`);
  const rows = agregats.nombre(counted);
  const there = (champ: string) => `${passage.colonne(champ, "s")} = 1`;
  const sum = (champ: string, where: string) => agregats.somme(passage.colonne(champ, "d"), where);
  const size = tailleDe(passage.table, mesure);
  const people = (where: string) => (size === null ? agregats.nombre(where) : agregats.somme(`CASE WHEN ${there(size)} THEN ${passage.colonne(size, "d")} ELSE 1 END`, where));

  switch (mesure.genre) {
    case "nombre": {
      const num = people(counted);
      if (explicitBase(mesure) === null) return { raisons: [], valeur: reel(num), numerateur: reel(num), ecartees: left };
      const den = people(based);
      return { raisons: [], valeur: reel(num), numerateur: reel(num), denominateur: reel(den), part: quotient(num, den), ecartees: left, ...silence() };
    }
    case "part": {
      const [num, den] = [people(counted), people(based)];
      return { raisons: [[`${den} = 0`, "denominateurNul"]], valeur: quotient(num, den), numerateur: reel(num), denominateur: reel(den), ecartees: left, ...silence() };
    }
    case "partMontant": {
      const { champ } = mesure;
      const [num, den] = [sum(champ, `${counted} AND ${there(champ)}`), sum(champ, `${based} AND ${there(champ)}`)];
      const [all, valued] = [agregats.nombre(based), agregats.nombre(`${based} AND ${there(champ)}`)];
      const empty = `(${all} > 0 AND ${valued} = 0)`;
      const unsaid = muet === null ? {} : { nonDeclarees: agregats.nombre(`${code} = 2 AND ${muet} AND ${there(champ)}`), partDeclarees: quotient(num, `(${den} - ${sum(champ, `${code} = 2 AND ${muet} AND ${there(champ)}`)})`) };
      const given = (sql: string) => `CASE WHEN NOT ${empty} THEN ${reel(sql)} END`;
      return { raisons: [[empty, "colonneVide"], [`${den} = 0`, "denominateurNul"]], valeur: quotient(num, den), numerateur: given(num), denominateur: given(den), retenues: valued, ecartees: `${left} + ${all} - ${valued}`, ...unsaid };
    }
    case "somme": {
      const { champ } = mesure;
      const [num, valued] = [sum(champ, `${counted} AND ${there(champ)}`), agregats.nombre(`${counted} AND ${there(champ)}`)];
      return { ...additive(num, valued), ecartees: `${left} + ${rows} - ${valued}` };
    }
    case "moyenne": {
      const { champ, poids } = mesure;
      const where = `${counted} AND ${there(champ)}${poids === undefined ? "" : ` AND ${there(poids)}`}`;
      const valued = agregats.nombre(where);
      const num = sum(poids === undefined ? champ : produit(champ, poids), where);
      const den = poids === undefined ? valued : sum(poids, where);
      return {
        raisons: [[`${rows} = 0`, "denominateurNul"], [`${valued} = 0`, "colonneVide"], [`${den} = 0`, "denominateurNul"]],
        valeur: quotient(num, den), numerateur: `CASE WHEN ${valued} > 0 THEN ${reel(num)} END`, denominateur: `CASE WHEN ${valued} > 0 THEN ${reel(den)} ELSE 0 END`, ecartees: `${left} + ${rows} - ${valued}`,
      };
    }
    case "distinct": {
      const named = passage.table.colonnes.has(mesure.champ) ? there(mesure.champ) : "FALSE";
      const group = mesure.effectif !== undefined && passage.table.colonnes.get(mesure.effectif)?.sorte === "nombre" ? mesure.effectif : null;
      const said = group === null ? "FALSE" : `NOT (${named}) AND ${there(group)}`;
      const valued = agregats.nombre(`${counted} AND (${named} OR ${said})`);
      const num = group === null ? noms : `(${noms} + ${sum(group, `${counted} AND ${said}`)})`;
      return { ...additive(num, valued), ecartees: `${left} + ${rows} - ${valued}` };
    }
    case "repartition": {
      const { champ } = mesure;
      if (champ === undefined) return { raisons: [], valeur: reel(rows), numerateur: reel(rows), ecartees: left };
      const [num, valued] = [sum(champ, `${counted} AND ${there(champ)}`), agregats.nombre(`${counted} AND ${there(champ)}`)];
      return { ...additive(num, valued), ecartees: `${left} + ${rows} - ${valued}` };
    }
  }

  function additive(num: string, valued: string): Pick<Genre, "raisons" | "valeur" | "numerateur"> {
    const empty = `(${rows} > 0 AND ${valued} = 0)`;
    return { raisons: [[empty, "colonneVide"]], valeur: reel(num), numerateur: `CASE WHEN NOT ${empty} THEN ${reel(num)} END` };
  }

  function silence(): Pick<Genre, "nonDeclarees" | "partDeclarees"> {
    if (muet === null) return {};
    const unsaid = agregats.nombre(`${code} = 2 AND ${muet}`);
    return { nonDeclarees: unsaid, partDeclarees: quotient(rows, `(${agregats.nombre(based)} - ${unsaid})`) };
  }
}

/** The double nearest to an exact decimal. */
export function reel(sql: string): string {
  return `CAST(CAST(${sql} AS VARCHAR) AS DOUBLE)`;
}

function quotient(num: string, den: string): string {
  return `CASE WHEN ${den} <> 0 THEN ${reel(num)} / ${reel(den)} END`;
}
