import { makeStyles, tokens } from "@fluentui/react-components";
import { appel, type Fiche } from "../../../catalogue/fonctions";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { fonctionsTextes } from "../../textes";
import { ExempleDeFonction } from "./ExempleDeFonction";
import { useCodeStyles } from "./codeStyles";

const useStyles = makeStyles({
  fiche: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  arguments: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& dt": { fontWeight: tokens.fontWeightSemibold }, "& dd": { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" } },
  optional: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  examples: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

/** All that is told of a function: its call, what it is for, its arguments, what a blank means, its examples. */
export function FonctionFiche({ fiche }: { readonly fiche: Fiche }) {
  const text = useTextStyles();
  const code = useCodeStyles();
  const styles = useStyles();
  return (
    <div className={styles.fiche}>
      <code className={code.formula}>{appel(fiche)}</code>
      <p className={text.plain}>{typeset(fiche.resume.fr)}</p>
      <Part title={fonctionsTextes.arguments}>
        <dl className={styles.arguments}>
          {fiche.parametres.map(({ nom, facultatif, fr }) => [
            <dt key={`${nom}-t`}>{nom}{facultatif && <span className={styles.optional}> ({fonctionsTextes.facultatif})</span>}</dt>,
            <dd key={`${nom}-d`}>{typeset(fr)}</dd>,
          ])}
        </dl>
      </Part>
      {fiche.vide !== undefined && <Part title={fonctionsTextes.vide}><p className={text.small}>{typeset(fiche.vide)}</p></Part>}
      {fiche.note !== undefined && <Part title={fonctionsTextes.note}><p className={text.small}>{typeset(fiche.note)}</p></Part>}
      <Part title={fonctionsTextes.exemples}>
        <ul className={styles.examples}>{fiche.exemples.map((exemple) => <ExempleDeFonction key={exemple.formule} fiche={fiche} exemple={exemple} />)}</ul>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const text = useTextStyles();
  return <section className={text.tight}><h5 className={text.subsection}>{title}</h5>{children}</section>;
}
