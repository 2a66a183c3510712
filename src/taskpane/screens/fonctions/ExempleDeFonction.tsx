import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { resultatMontre, type Exemple, type Fiche, type ResultatMontre } from "../../../catalogue/fonctions";
import { enFrancais } from "../../../core/formule/enFrancais";
import { useController, usePaneState } from "../../app/PaneContext";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { Insertion } from "../../flows/insertExample";
import { fonctionsTextes, texteLieu } from "../../textes";
import { useCodeStyles } from "./codeStyles";

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { fontWeight: tokens.fontWeightSemibold },
});

/** One call that a person can try: what it shows, what it gives, and a button that enters it. */
export function ExempleDeFonction({ fiche, exemple }: { readonly fiche: Fiche; readonly exemple: Exemple }) {
  const text = useTextStyles();
  const code = useCodeStyles();
  const controller = useController();
  const { operation, insertion } = usePaneState();
  const id = useId();
  return (
    <li className={text.tight}>
      <p id={id} className={text.plain}>{typeset(exemple.dit)}</p>
      <code className={code.formula}>{enFrancais(exemple.formule)}</code>
      <Resultat resultat={resultatMontre(fiche, exemple)} />
      <div><Button size="small" aria-describedby={id} disabledFocusable={operation !== null} onClick={() => void controller.insertExample(exemple)}>{fonctionsTextes.inserer}</Button></div>
      {insertion?.exemple === exemple && <Inseree insertion={insertion} />}
    </li>
  );
}

function Resultat({ resultat }: { readonly resultat: ResultatMontre }) {
  const text = useTextStyles();
  const styles = useStyles();
  switch (resultat.genre) {
    case "valeur":
      return <p className={text.small}>{fonctionsTextes.resultat} : <span className={styles.value}>{typeset(resultat.texte)}</span></p>;
    case "erreur":
      return <p className={text.small}>{fonctionsTextes.resultat} : <span className={styles.value}>{resultat.code}</span>, {typeset(fonctionsTextes.message(resultat.dit))}</p>;
    case "tableau":
      return (
        <>
          <p className={text.small}>{fonctionsTextes.resultat} :</p>
          <ul className={styles.rows}>
            {resultat.titres && <li className={styles.value}>{fonctionsTextes.ligne(resultat.titres)}</li>}
            {resultat.lignes.map((ligne, rang) => <li key={rang}>{typeset(fonctionsTextes.ligne(ligne))}</li>)}
          </ul>
          {resultat.suite && <p className={text.small}>{fonctionsTextes.suite}</p>}
        </>
      );
  }
}

function Inseree({ insertion: { lieu, formule, sansColonne, sansTable } }: { readonly insertion: Insertion }) {
  const code = useCodeStyles();
  const lacks = [...(sansColonne.length > 0 ? [fonctionsTextes.sansColonne(sansColonne)] : []), ...(sansTable.length > 0 ? [fonctionsTextes.sansTable(sansTable)] : [])];
  const done = fonctionsTextes.insere(texteLieu(lieu));
  return lacks.length === 0
    ? <Message>{done}<code className={code.formula}>{enFrancais(formule)}</code></Message>
    : <Message intent="info">{typeset(fonctionsTextes.valeursExemple(done, lacks))}</Message>;
}
