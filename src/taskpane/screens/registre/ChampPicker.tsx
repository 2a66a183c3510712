import { Button, Combobox, makeStyles, Option, OptionGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { TableDefinition } from "../../../core/register/champ";
import type { Voeu } from "../../../core/register/decisions";
import type { TableMapping } from "../../../core/register/recognise";
import { correspondanceTextes as textes } from "../../textes";
import { champOptions } from "./champOptions";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalXS },
  box: { flexGrow: 1, minWidth: "180px", maxWidth: "100%" },
  list: { maxHeight: "260px" },
});

/** The list keeps its own height: fitted to the pane it would cover all of it. */
const POSITION = { autoSize: "width" } as const;

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

/** Chooses the field of a column: a list in groups, narrowed by what is typed. */
export function ChampPicker({ definition, mapping, column, entete, decided, onChoose, onClose }: ChampPickerProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [recherche, setRecherche] = useState("");
  useEffect(() => input.current?.focus(), []);
  const { necessaires, libres, pris } = champOptions(definition, mapping, column, recherche);
  const searching = recherche.trim() !== "";
  const fed = mapping.columns.some((one) => one.column === column);
  const choose = (value: string | undefined) => {
    if (value === AUTOMATIQUE) onChoose("automatique");
    else if (value === NE_PAS_LIRE) onChoose({ champ: null });
    else if (value !== undefined) onChoose({ champ: value });
  };
  return (
    <div className={styles.row}>
      <Combobox
        ref={input} inlinePopup positioning={POSITION} className={styles.box} size="small" aria-label={textes.chercher(entete)} placeholder={textes.cherchez} listbox={{ className: styles.list }}
        value={recherche} selectedOptions={[]} onChange={({ target }) => setRecherche(target.value)} onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      >
        {!searching && (fed || decided) && (
          <OptionGroup label={textes.groupes.colonne}>
            {fed && <Option value={NE_PAS_LIRE}>{textes.nePasLire}</Option>}
            {decided && <Option value={AUTOMATIQUE}>{textes.auto}</Option>}
          </OptionGroup>
        )}
        {necessaires.length > 0 && <OptionGroup label={textes.groupes.necessaires}>{necessaires.map(({ id, libelle }) => <Option key={id} value={id}>{libelle}</Option>)}</OptionGroup>}
        {libres.length > 0 && <OptionGroup label={textes.groupes.libres}>{libres.map(({ id, libelle }) => <Option key={id} value={id}>{libelle}</Option>)}</OptionGroup>}
        {pris.length > 0 && (
          <OptionGroup label={textes.groupes.pris}>{pris.map(({ champ: { id, libelle }, entete: other }) => <Option key={id} value={id}>{textes.pris(libelle, other)}</Option>)}</OptionGroup>
        )}
        {necessaires.length + libres.length + pris.length === 0 && <Option disabled value="#rien">{textes.aucunChamp}</Option>}
      </Combobox>
      <Button size="small" appearance="subtle" onClick={onClose}>{textes.renoncer}</Button>
    </div>
  );
}
