import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import { isEmpty, type Correspondance, type CorrespondanceProblem } from "../../../core/register/correspondance";
import { TABLE_FAMILLES } from "../../../core/register/nomenclature";
import { profilText, readProfil } from "../../../core/register/profil";
import { useCatalogue, useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { CopyText } from "../../components/CopyText";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { profilTextes as textes } from "../../textes";

const useStyles = makeStyles({ text: { width: "100%" } });

/** Problems that are shown at once: the others come when these are corrected. */
const SHOWN = 10;

/** The decisions as a text, with the nomenclature once it is read, for the next export of the same software; and such a text taken over, checked first. */
export function ProfilForm({ correspondance }: { readonly correspondance: Correspondance }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation, ouverture, examenFamilles } = usePaneState();
  const familles = examenFamilles?.nomenclature ?? [];
  const aJoindre = familles.length === 0 && ouverture?.recognition.tables.some(({ table }) => table === TABLE_FAMILLES) === true;
  const { referentiel } = useCatalogue();
  const id = useId();
  const [pasted, setPasted] = useState("");
  const [problems, setProblems] = useState<readonly CorrespondanceProblem[]>([]);
  const take = () => {
    const read = readProfil(pasted, referentiel);
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return dispatch({ type: "announced", texte: textes.refuse(read.problems.length) });
    setPasted("");
    dispatch({ type: "famillesReceived", familles: read.familles });
    void controller.decideRegister({ genre: "profil", correspondance: read.correspondance });
  };
  return (
    <div className={text.tight}>
      <p className={text.small}>{typeset(textes.aide)}</p>
      {isEmpty(correspondance) && familles.length === 0 ? <p className={text.small}>{textes.rien}</p> : <CopyText text={profilText({ correspondance, familles })} labels={{ copy: textes.copier, copied: textes.copie, text: textes.texte }} />}
      {familles.length > 0 && <p className={text.small}>{typeset(textes.avecFamilles(familles.length))}</p>}
      {aJoindre && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.examinerFamilles()}>{textes.joindre}</Button></div>}
      <label className={text.subsection} htmlFor={id}>{textes.coller}</label>
      <Textarea id={id} className={styles.text} size="small" rows={3} resize="vertical" value={pasted} onChange={(_, { value }) => setPasted(value)} />
      <div className={text.buttons}>
        <Button size="small" disabledFocusable={operation !== null || pasted.trim() === ""} onClick={take}>{textes.appliquer}</Button>
      </div>
      <p className={text.small}>{textes.remplace}</p>
      {problems.length > 0 && (
        <Message intent="warning">
          {textes.refuse(problems.length)}
          <ul className={text.list}>{problems.slice(0, SHOWN).map(({ cle, message }, index) => <li key={index}>{typeset(textes.probleme(cle, message))}</li>)}</ul>
        </Message>
      )}
    </div>
  );
}
