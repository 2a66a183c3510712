import { Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Clausier } from "../../../../core/clausier/clausier";
import type { Decision, Reponse } from "../../../../core/fiche/fiche";
import { lirePoids, texteDuPoids } from "../../../../core/fiche/poids";
import type { Question } from "../../../../core/fiche/questions";
import { texteObligation, textePoids } from "../../../../core/fiche/textes";
import { texteSources } from "../../../../core/recensement/textes";
import { Disclosure } from "../../../components/Disclosure";
import { useTextStyles } from "../../../components/textStyles";
import { typeset } from "../../../components/typography";
import { ficheTextes as textes } from "../../../textes";

const useStyles = makeStyles({
  item: { margin: 0, padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  law: { fontWeight: tokens.fontWeightSemibold },
  radios: { flexWrap: "wrap" },
  poids: { maxWidth: "96px" },
});
const A_DECIDER = "aDecider";

interface QuestionItemProps {
  readonly question: Question;
  readonly reponse: Reponse;
  readonly documents: Clausier["documents"];
  readonly onChange: (change: Partial<Reponse>) => void;
}

/** One question: what it is, what the law asks, what is decided of it and why, and where it is said. */
export function QuestionItem({ question: { disposition, pour, obligation }, reponse, documents, onChange }: QuestionItemProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const { libelle, genre, texte, note, confiance, poids } = disposition;
  const { decision, justification } = reponse;
  const required = decision === "ecartee" && obligation?.applicable === "oui";
  return (
    <div className={styles.item} role="group" aria-label={libelle}>
      <p className={text.plain}>{typeset(libelle)} <span className={text.small}>({genre})</span></p>
      {obligation && <p className={obligation.applicable === "oui" ? `${text.small} ${styles.law}` : text.small}>{typeset(texteObligation(obligation))}</p>}
      <RadioGroup className={styles.radios} layout="horizontal" aria-label={textes.decision} value={decision ?? A_DECIDER} onChange={(_, { value }) => onChange({ decision: value === A_DECIDER ? null : (value as Decision) })}>
        <Radio value="retenue" label={textes.retenue} /><Radio value="ecartee" label={textes.ecartee} /><Radio value={A_DECIDER} label={textes.aDecider} />
      </RadioGroup>
      {(decision !== null || justification !== "") && (
        <Field label={required ? textes.justificationExigee : textes.justification} required={required} size="small">
          <Textarea size="small" resize="vertical" rows={2} value={justification} onChange={(_, { value }) => onChange({ justification: value })} />
        </Field>
      )}
      {genre === "critère" && (decision === "retenue" || reponse.poids !== null) && <Poids poids={reponse.poids} hint={poids ? textes.poidsConseille(textePoids(poids.min), textePoids(poids.max)) : undefined} onChange={(value) => onChange({ poids: value })} />}
      <Disclosure level={5} summary={<span className={text.small}>{textes.source}</span>}>
        {pour.length > 0 && <p className={text.small}>{typeset(textes.pour(pour.map((famille) => famille.libelle)))}</p>}
        {texte !== undefined && <p className={text.small}>{textes.texteProbable} : «&nbsp;{typeset(texte)}&nbsp;»</p>}
        {note !== undefined && <p className={text.small}>{typeset(note)}</p>}
        <p className={text.small}>{textes.sourceDe} : {typeset(texteSources({ documents }, disposition))}</p>
        {confiance === "a-verifier" && <p className={text.small}>{textes.aVerifier}.</p>}
      </Disclosure>
    </div>
  );
}

/** What is typed stays as it is; what it says goes to the fiche once it is a weight. */
function Poids({ poids, hint, onChange }: { readonly poids: number | null; readonly hint: string | undefined; readonly onChange: (poids: number | null) => void }) {
  const styles = useStyles();
  const [typed, setTyped] = useState(poids === null ? "" : texteDuPoids(poids));
  const read = lirePoids(typed);
  return (
    <Field label={textes.poids} hint={hint} size="small" validationState={read.ok ? "none" : "error"} validationMessage={read.ok ? undefined : textes.poidsInvalide}>
      <Input className={styles.poids} size="small" inputMode="decimal" value={typed} onChange={(_, { value }) => {
        setTyped(value);
        const found = lirePoids(value);
        if (found.ok) onChange(found.poids);
      }} />
    </Field>
  );
}
