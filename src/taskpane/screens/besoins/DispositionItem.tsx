import { makeStyles, tokens } from "@fluentui/react-components";
import type { Clausier, Disposition } from "../../../core/clausier/clausier";
import { texteDisposition, texteSources } from "../../../core/recensement/textes";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { recensementTextes as textes } from "../../textes";

const useStyles = makeStyles({ item: { padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } });

/** One thing that a purchase could carry: what it is, its words in the document, where that is. */
export function DispositionItem({ disposition, documents }: { readonly disposition: Disposition; readonly documents: Clausier["documents"] }) {
  const text = useTextStyles();
  const styles = useStyles();
  const words = texteDisposition(disposition);
  return (
    <li className={styles.item}>
      {typeset(disposition.libelle)} <span className={text.small}>({textes.genre(disposition.genre, disposition.confiance === "a-verifier")})</span>
      {words !== null && <p className={text.small}>{typeset(textes.citation(words))}</p>}
      {disposition.note !== undefined && <p className={text.small}>{typeset(disposition.note)}</p>}
      <p className={text.small}>{typeset(textes.source(texteSources({ documents }, disposition)))}</p>
    </li>
  );
}
