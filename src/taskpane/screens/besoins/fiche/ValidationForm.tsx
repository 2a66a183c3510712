import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { porteDuSocial, type Fiche } from "../../../../core/fiche/fiche";
import { manquesDe } from "../../../../core/fiche/manques";
import { readDate } from "../../../../core/register/date";
import { isoOfDay } from "../../../../core/register/day";
import { useController, useDispatch, usePaneState } from "../../../app/PaneContext";
import type { ValidationTapee } from "../../../app/slices/fiche";
import { useTextStyles } from "../../../components/textStyles";
import { typeset } from "../../../components/typography";
import type { FicheOuverte } from "../../../flows/ficheAchat";
import { ficheTextes as textes, texteManque } from "../../../textes";

const useStyles = makeStyles({ who: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, "& > *": { minWidth: "130px", flexGrow: 1 } } });

/** The purchase as a whole: why nothing social is kept, who validates and when, a draft or a validated fiche. */
export function ValidationForm({ ouverte: { questions, lue, today }, fiche }: { readonly ouverte: FicheOuverte; readonly fiche: Fiche }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation, validationFiche } = usePaneState();
  const former = lue.fiche.validation;
  const typed = validationFiche ?? { par: former?.par ?? "", date: isoOfDay(former?.le ?? today) };
  const { par, date } = typed;
  const type = (change: Partial<ValidationTapee>) => dispatch({ type: "ficheValidationTyped", validation: { ...typed, ...change } });
  const read = readDate(date, 1900);
  const le = read.state === "value" ? read.value : null;
  const manques = manquesDe(fiche, questions, { par, le }, today);
  const busy = operation !== null;
  return (
    <div className={text.tight} role="group" aria-label={textes.ensemble}>
      <h4 className={text.section}>{textes.ensemble}</h4>
      {(!porteDuSocial(fiche, questions) || fiche.absence !== "") && (
        <Field label={textes.absence} hint={textes.absenceAide} size="small">
          <Textarea size="small" resize="vertical" rows={2} value={fiche.absence} onChange={(_, { value }) => dispatch({ type: "ficheEdited", fiche: { ...fiche, absence: value } })} />
        </Field>
      )}
      <div className={styles.who}>
        <Field label={textes.nom} size="small"><Input size="small" value={par} autoComplete="name" onChange={(_, { value }) => type({ par: value })} /></Field>
        <Field label={textes.le} size="small"><Input size="small" type="date" value={date} max={isoOfDay(today)} onChange={(_, { value }) => type({ date: value })} /></Field>
      </div>
      {manques.length > 0 && (
        <div className={text.small}>
          {textes.manqueTitre}
          <ul>{manques.map((manque) => <li key={texteManque(manque)}>{typeset(texteManque(manque))}</li>)}</ul>
        </div>
      )}
      {former && <p className={text.small}>{typeset(textes.devalide)}</p>}
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy || manques.length > 0 || le === null} onClick={() => { if (le !== null) void controller.previewFiche({ ...fiche, validation: { par: par.trim(), le } }); }}>{textes.valider}</Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void controller.previewFiche({ ...fiche, validation: null })}>{textes.brouillonBouton}</Button>
      </div>
    </div>
  );
}
