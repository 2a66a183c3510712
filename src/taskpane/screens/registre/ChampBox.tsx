import { Button, Combobox, makeStyles, Option, OptionGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { correspondanceTextes as textes } from "../../textes";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalXS },
  box: { flexGrow: 1, minWidth: "180px", maxWidth: "100%" },
  list: { maxHeight: "260px" },
});

/** The list keeps its own height: fitted to the pane it would cover all of it. */
const POSITION = { autoSize: "width" } as const;

export interface GroupeDeChoix {
  readonly titre: string;
  readonly choix: readonly { readonly valeur: string; readonly texte: string }[];
}

interface ChampBoxProps {
  readonly label: string;
  /** Groups without a choice aren't shown. */
  readonly groupes: readonly GroupeDeChoix[];
  readonly recherche: string;
  readonly onRecherche: (recherche: string) => void;
  readonly onChoose: (valeur: string) => void;
  readonly onClose: () => void;
}

/** A list of fields in groups, narrowed by what is typed; it takes the focus when it opens. */
export function ChampBox({ label, groupes, recherche, onRecherche, onChoose, onClose }: ChampBoxProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const shown = groupes.filter(({ choix }) => choix.length > 0);
  return (
    <div className={styles.row}>
      <Combobox
        ref={input} inlinePopup positioning={POSITION} className={styles.box} size="small" aria-label={label} placeholder={textes.cherchez} listbox={{ className: styles.list }}
        value={recherche} selectedOptions={[]} onChange={({ target }) => onRecherche(target.value)} onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
      >
        {shown.map(({ titre, choix }) => (
          <OptionGroup key={titre} label={titre}>{choix.map(({ valeur, texte }) => <Option key={valeur} value={valeur}>{texte}</Option>)}</OptionGroup>
        ))}
        {shown.length === 0 && <Option disabled value="#rien">{textes.aucunChamp}</Option>}
      </Combobox>
      <Button size="small" appearance="subtle" onClick={onClose}>{textes.renoncer}</Button>
    </div>
  );
}
