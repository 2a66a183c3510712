import { makeStyles, tokens } from "@fluentui/react-components";
import { texteRegle } from "../../../core/scheme/regle";
import type { Indicateur } from "../../../core/scheme/schema";
import { useCatalogue } from "../../app/PaneContext";
import { Facts } from "../../components/Facts";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { detailTextes } from "../../textes";
import { Section } from "./Section";

const useStyles = makeStyles({ rules: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } });

/** How the figure is measured, and how the document was read. */
export function RegleSection({ indicateur }: { readonly indicateur: Indicateur }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { referentiel } = useCatalogue();
  return (
    <Section code={indicateur.code} id="regle" titre={detailTextes.regle}>
      {[indicateur, ...(indicateur.composantes ?? [])].map(({ code, libelle, mesure }) => mesure && (
        <div key={code}>
          {code !== indicateur.code && <h4 className={text.subsection}>{libelle}</h4>}
          <ul className={styles.rules}>{texteRegle(mesure, referentiel).map((line) => <li key={line}>{typeset(line)}</li>)}</ul>
        </div>
      ))}
      <Facts facts={[{ term: detailTextes.lecture, value: indicateur.lecture ?? null }]} />
    </Section>
  );
}
