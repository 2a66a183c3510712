import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { doute, problemeValeur, texteQuestion, type Brouillon, type ChampSaisi } from "../../../core/saisies/brouillon";
import type { Question } from "../../../core/saisies/formulaire";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { LectureSaisies } from "../../flows/saisies";
import { saisiesTextes as textes, texteDoute, texteIllisible } from "../../textes";
import { ChampSaisie } from "./ChampSaisie";
import { LignesLiens } from "./LignesLiens";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0, margin: 0, padding: `${tokens.spacingVerticalS} 0 0`, border: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  legend: { float: "left", width: "100%", padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  code: { color: tokens.colorBrandForeground1 },
  before: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

const DETAILS: readonly ChampSaisi[] = ["justificatif", "commentaire"];

interface QuestionFormProps {
  readonly question: Question;
  readonly saisies: LectureSaisies;
  readonly brouillon: Brouillon;
  /** Where what is typed is kept. */
  readonly cle: string;
  readonly insist: boolean;
}

/** One value that only a person knows: last year's beside it, the target, the source, and what proves it. */
export function QuestionForm({ question, saisies, brouillon, cle, insist }: QuestionFormProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const { readSaisies } = useController();
  const { operation } = usePaneState();
  const { annee, sansColonne } = saisies.formulaires;
  const { code, libelle, libelleParent, unite, genre, denominateur, cible, source, precedente, trouvee } = question;
  const ligne = trouvee.etat === "trouvee" ? trouvee.ligne : null;
  const type = (champ: ChampSaisi) => (texte: string) => dispatch({ type: "saisieTyped", brouillon: cle, code, champ, texte });
  const problem = problemeValeur(question, brouillon);
  const doubt = doute(question, brouillon);
  const details = DETAILS.filter((champ) => !sansColonne.saisies.includes(champ));
  const unreadable = ligne !== null && ligne.valeur === null && ligne.textes["valeur"] !== "" && brouillon.questions[code]?.valeur === undefined;
  const locked = (champ: ChampSaisi) => ligne?.formules.includes(champ) ?? false;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}><span className={styles.code}>{code}</span> {typeset(libelle)}</legend>
      {libelleParent !== null && <p className={text.small}>{typeset(libelleParent)}</p>}
      <p className={text.small}>{typeset(textes.quoi(denominateur))}</p>
      {trouvee.etat === "double" ? (
        <Message intent="warning">
          {typeset(textes.double(trouvee.lignes.length))}
          <LignesLiens saisies={saisies} feuille={trouvee.feuille} lignes={trouvee.lignes} />
          <Button type="button" size="small" disabledFocusable={operation !== null} onClick={() => void readSaisies()}>{textes.relire}</Button>
        </Message>
      ) : (
        <>
          <ChampSaisie
            label={textes.valeur(unite)} name={`${textes.valeur(unite)}, ${code} ${libelle}`} value={valeurMontree(question, brouillon)} onChange={type("valeur")} insist={insist} disabled={locked("valeur")} placeholder={textes.exemple[genre]}
            choices={genre === "ouiNon" ? choixOuiNon(valeurMontree(question, brouillon)) : undefined}
            problem={problem !== null ? texteIllisible(problem, unite) : unreadable ? textes.illisibleLu : null} doubt={doubt === null ? null : texteDoute(doubt, question)} hint={locked("valeur") ? textes.formule : null}
          />
          <p className={text.small}><span className={styles.before}>{typeset(precedente ? textes.precedente(precedente) : textes.sansPrecedente(annee - 1))}</span></p>
          {cible !== null && <p className={text.small}>{typeset(textes.cible(cible))}</p>}
          <p className={text.small}>{typeset(textes.source(source))}</p>
          {ligne !== null && <div className={text.small}><LignesLiens saisies={saisies} feuille={ligne.feuille} lignes={[ligne.ligne]} /></div>}
          {details.length > 0 && (
            <Disclosure level={4} initiallyOpen={details.some((champ) => texteQuestion(question, champ, brouillon) !== "")} summary={textes.details}>
              {details.map((champ) => (
                <ChampSaisie
                  key={champ} label={champ === "justificatif" ? textes.justificatif : textes.commentaire} name={`${champ === "justificatif" ? textes.justificatif : textes.commentaire}, ${code}`}
                  value={texteQuestion(question, champ, brouillon)} onChange={type(champ)} insist={insist} disabled={locked(champ)} hint={locked(champ) ? textes.formule : null}
                />
              ))}
            </Disclosure>
          )}
        </>
      )}
    </fieldset>
  );
}

/** A oui or a non as the list says it, whatever the way that the cell does. */
function valeurMontree(question: Question, brouillon: Brouillon): string {
  const typed = texteQuestion(question, "valeur", brouillon);
  if (question.genre !== "ouiNon" || question.trouvee.etat !== "trouvee" || brouillon.questions[question.code]?.valeur !== undefined) return typed;
  const { valeur } = question.trouvee.ligne;
  return typeof valeur === "boolean" ? (valeur ? "oui" : "non") : typed;
}

function choixOuiNon(shown: string) {
  const known = [{ value: "", label: textes.nonRenseigne }, { value: "oui", label: textes.oui }, { value: "non", label: textes.non }];
  // What the cell says otherwise is shown as it is, and not as an answer.
  return known.some(({ value }) => value === shown) ? known : [...known, { value: shown, label: shown }];
}
