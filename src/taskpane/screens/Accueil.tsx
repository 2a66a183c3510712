import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useDispatch, usePaneState } from "../app/PaneContext";
import { RecognitionWarning } from "../components/RecognitionWarning";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import { accueil, classeurTextes } from "../textes";
import { ClasseurSection } from "./classeur/ClasseurSection";

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  link: { fontSize: "inherit" },
});

/** First use, in three lines, and what was recognised in the workbook. */
export function Accueil() {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const { ouverture, apercuClasseur, issueClasseur } = usePaneState();
  const marches = ouverture?.recognition.tables.find(({ table }) => table === "marches");
  // What was just made stays here, with its undo: its table has only blank rows yet.
  const creating = apercuClasseur !== null || issueClasseur !== null;
  return (
    <section className={text.column}>
      <h2 className={text.title}>{accueil.titre}</h2>
      {ouverture && !apercuClasseur && <RecognitionWarning recognition={ouverture.recognition} />}
      {ouverture && (!marches || creating) && <ClasseurSection invite={classeurTextes.invite} commencer={classeurTextes.commencer} principal />}
      {!apercuClasseur && <ol className={styles.steps}>{accueil.etapes.map((etape) => <li key={etape}>{typeset(etape)}</li>)}</ol>}
      {marches && !creating && (
        <p className={text.small}>
          {typeset(accueil.reconnu(marches.rowCount, marches.sheet))}{" "}
          <Link as="button" inline className={styles.link} onClick={() => dispatch({ type: "tabShown", onglet: "registre" })}>{accueil.voir}</Link>
        </p>
      )}
      <p className={text.small}>{accueil.reserve}</p>
    </section>
  );
}
