import { useState } from "react";
import type { TableDefinition } from "../../../core/register/champ";
import type { TableMapping } from "../../../core/register/recognise";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { correspondanceTextes as textes } from "../../textes";
import { ChampBox } from "./ChampBox";
import { aussiOptions } from "./champOptions";
import { groupesDe } from "./ChampPicker";

const AUCUN = "#aucun";

interface AussiPickerProps {
  readonly definition: TableDefinition;
  readonly mapping: TableMapping;
  readonly column: number;
  readonly entete: string;
  /** The other fields that the column feeds now. */
  readonly aussi: readonly string[];
  readonly onChoose: (aussi: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Chooses one more field that a column feeds, or none. */
export function AussiPicker({ definition, mapping, column, entete, aussi, onChoose, onClose }: AussiPickerProps) {
  const text = useTextStyles();
  const [recherche, setRecherche] = useState("");
  const none = aussi.length > 0 && recherche.trim() === "" ? [{ valeur: AUCUN, texte: textes.aucunAutre }] : [];
  return (
    <>
      <p className={text.small}>{typeset(textes.aussiAide)}</p>
      <ChampBox
        label={textes.chercherAussi(entete)} recherche={recherche} onRecherche={setRecherche} onClose={onClose}
        onChoose={(valeur) => onChoose(valeur === AUCUN ? [] : [...aussi, valeur])}
        groupes={[{ titre: textes.groupes.colonne, choix: none }, ...groupesDe(aussiOptions(definition, mapping, column, recherche))]}
      />
    </>
  );
}
