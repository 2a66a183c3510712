import { joinedField } from "../../../core/register/champ";
import { SANS_FILTRE, type Filtre } from "../../../core/scheme/filtre";
import type { MesureComptee } from "../../../core/scheme/mesure";
import { explicitBase, isPresence } from "../../../core/indicators/measures/selection";
import type { Agregats } from "./agregats";
import { genre } from "./genre";
import { conjunction, rangement } from "./rangement";
import type { Passage, TableLue } from "./table";
import { champsDePlace, champsNecessaires, manque, univers } from "./univers";

/** The figure of a measure, over the aggregates of a group: SQL expressions. */
export interface Chiffre {
  readonly raison: string;
  readonly valeur: string;
  readonly numerateur: string;
  readonly denominateur: string;
  readonly part: string;
  readonly retenues: string;
  readonly ecartees: string;
  readonly nonDeclarees: string;
  readonly partDeclarees: string;
}

/** Why a measure can't be made on a table, whatever its rows; null when it can. `tables`: those that are there. */
export function refus(table: TableLue | undefined, mesure: MesureComptee, tables: ReadonlyMap<string, unknown>): "tableAbsente" | "colonneAbsente" | null {
  if (!table) return "tableAbsente";
  const lacking = champsManquants(table, mesure);
  if (mesure.table !== "marches" && champsNecessaires(table, mesure).some((champ) => joinedField(champ) !== null) && !tables.has("marches")) return "tableAbsente";
  return lacking.length > 0 ? "colonneAbsente" : null;
}

/** The fields that a measure can't do without and that no source has. */
export function champsManquants(table: TableLue, mesure: MesureComptee): string[] {
  return [...new Set(champsNecessaires(table, mesure))].filter((champ) => !table.colonnes.has(champ));
}

/** The whole of a measure: its aggregates, and the figure that they make. `noms`: where different names are counted apart. */
export function chiffre(passage: Passage, agregats: Agregats, mesure: MesureComptee, noms: string): Chiffre {
  const row = rangement(passage, mesure);
  const u = univers(passage, mesure);
  const [placed, unplaced, unknown, out, all] = [u, `${u} IS NULL AND ${manque(passage, champsDePlace(passage.table, mesure))}`, `${u} IS NULL`, `NOT ${u}`, "TRUE"].map((where) => agregats.nombre(where));
  const empties = colonnesVides(passage, agregats, mesure, u);
  const lost = `(${placed} = 0 AND ${unplaced} > 0)`;
  const none = `(${out} = ${all})`;
  const first = `WHEN ${lost} THEN 'colonneVide' WHEN ${none} THEN 'aucuneLigne'${empties.length > 0 ? ` WHEN ${empties.map((name) => `${name} = 1`).join(" OR ")} THEN 'colonneVide'` : ""}`;
  const refused = `(${[lost, none, ...empties.map((name) => `${name} = 1`)].join(" OR ")})`;
  const made = genre(passage, agregats, mesure, row, noms);
  const left = agregats.nombre(`${row.code} = 1`);
  const given = (sql: string) => `CASE WHEN NOT ${refused} THEN ${sql} END`;
  const counted = (sql: string) => `CASE WHEN ${refused} THEN 0 ELSE ${sql} END`;
  const sound = (sql: string) => `CASE WHEN ${refused} THEN NULL ${made.raisons.map(([when]) => `WHEN ${when} THEN NULL`).join(" ")} ELSE ${sql} END`;
  return {
    raison: `CASE ${first} ${made.raisons.map(([when, reason]) => `WHEN ${when} THEN '${reason}'`).join(" ")} END`,
    valeur: sound(made.valeur), part: sound(made.part ?? "NULL"), numerateur: given(made.numerateur), denominateur: given(made.denominateur ?? "NULL"),
    retenues: counted(made.retenues ?? agregats.nombre(`${row.code} >= 2`)),
    ecartees: `CASE WHEN ${lost} THEN ${unknown} WHEN ${none} THEN 0 ${empties.length > 0 ? `WHEN ${refused} THEN ${left} ` : ""}ELSE ${made.ecartees} END`,
    nonDeclarees: `COALESCE(${sound(made.nonDeclarees ?? "0")}, 0)`, partDeclarees: sound(made.partDeclarees ?? "NULL"),
  };
}

/** For each tested column: 1 where it has no value on the rows that it decides, 2 where it has, 0 where it decides none. */
function colonnesVides(passage: Passage, agregats: Agregats, mesure: MesureComptee, u: string): string[] {
  const base = explicitBase(mesure) ?? SANS_FILTRE;
  const tested = [mesure.filtre, base].flatMap(conjuncts).flatMap(({ criteres }) => Object.keys(criteres).filter((champ) => !isPresence(criteres[champ])));
  return [...new Set(tested)].map((champ) => {
    const decides = [u, passage.filtre(without(base, champ)), passage.filtre(without(mesure.filtre, champ))].reduce(conjunction);
    return agregats.plusGrand(passage.code(`CAST(CASE WHEN (${decides}) IS NOT DISTINCT FROM FALSE THEN 0 WHEN ${passage.colonne(champ, "s")} = 1 THEN 2 ELSE 1 END AS UTINYINT)`));
  });
}

/** A filter and those that must hold with it. */
function conjuncts(filtre: Filtre): Filtre[] {
  return [filtre, ...filtre.et.flatMap(conjuncts)];
}

function without(filtre: Filtre, champ: string): Filtre {
  return { criteres: Object.fromEntries(Object.entries(filtre.criteres).filter(([id]) => id !== champ)), ou: filtre.ou, et: filtre.et.map((one) => without(one, champ)) };
}
