import { useState } from "react";
import type { TableDefinition } from "../../../core/register/champ";
import type { Voeu } from "../../../core/register/decisions";
import type { TableMapping } from "../../../core/register/recognise";
import { correspondanceTextes as textes } from "../../textes";
import { ChampBox, type GroupeDeChoix } from "./ChampBox";
import { champOptions, type GroupesDeChamps } from "./champOptions";

const NE_PAS_LIRE = "#non";
const AUTOMATIQUE = "#auto";

interface ChampPickerProps {
  readonly definition: TableDefinition;
  readonly mapping: TableMapping;
  readonly column: number;
  readonly entete: string;
  /** A person decided of the column: it can be left to recognition again. */
  readonly decided: boolean;
  readonly onChoose: (voeu: Voeu) => void;
  readonly onClose: () => void;
}

/** Chooses the field of a column. */
export function ChampPicker({ definition, mapping, column, entete, decided, onChoose, onClose }: ChampPickerProps) {
  const [recherche, setRecherche] = useState("");
  const searching = recherche.trim() !== "";
  const fed = mapping.columns.some((one) => one.column === column);
  const own = [...(fed ? [{ valeur: NE_PAS_LIRE, texte: textes.nePasLire }] : []), ...(decided ? [{ valeur: AUTOMATIQUE, texte: textes.auto }] : [])];
  const choose = (valeur: string) => onChoose(valeur === AUTOMATIQUE ? "automatique" : { champ: valeur === NE_PAS_LIRE ? null : valeur });
  return (
    <ChampBox
      label={textes.chercher(entete)} recherche={recherche} onRecherche={setRecherche} onChoose={choose} onClose={onClose}
      groupes={[{ titre: textes.groupes.colonne, choix: searching ? [] : own }, ...groupesDe(champOptions(definition, mapping, column, recherche))]}
    />
  );
}

/** The groups of fields in words. */
export function groupesDe({ necessaires, libres, pris }: GroupesDeChamps): GroupeDeChoix[] {
  return [
    { titre: textes.groupes.necessaires, choix: necessaires.map(({ id, libelle }) => ({ valeur: id, texte: libelle })) },
    { titre: textes.groupes.libres, choix: libres.map(({ id, libelle }) => ({ valeur: id, texte: libelle })) },
    { titre: textes.groupes.pris, choix: pris.map(({ champ: { id, libelle }, entete }) => ({ valeur: id, texte: textes.pris(libelle, entete) })) },
  ];
}
