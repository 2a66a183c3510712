import { Button } from "@fluentui/react-components";
import { indicateursAvecChemin, indicateursDe, type Schema } from "../../core/scheme/schema";
import { TABLE_CIBLES, TABLE_REFERENTIEL } from "../../core/scheme/sheets/niveaux";
import { useCatalogue, useController, useDispatch, usePaneState } from "../app/PaneContext";
import type { IssueSchema } from "../app/slices/schema";
import { Facts } from "../components/Facts";
import { Message } from "../components/Message";
import { SchemaProblems } from "../components/SchemaProblems";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import type { Adaptation } from "../flows/adaptSchema";
import { isDuClasseur, SCHEMA_DU_CLASSEUR } from "../flows/schemaDuClasseur";
import { choixTextes, schemaTextes } from "../textes";

/** The chosen scheme: what it is, where it comes from, and how to make it one's own. */
export function SchemaScreen() {
  const text = useTextStyles();
  const controller = useController();
  const { schemas } = useCatalogue();
  const { choix, ouverture, operation, adaptation, adaptee, issueSchema } = usePaneState();
  if (!choix || !ouverture) return null;
  const own = isDuClasseur(choix);
  const reading = ouverture.schemaClasseur;
  const schema = own ? (reading?.ok ? reading.schema : null) : (schemas.get(choix.schemaId) ?? null);
  return (
    <section className={text.column}>
      <h2 className={text.title}>{typeset(schema?.libelle ?? choixTextes.duClasseur)}</h2>
      {issueSchema && <IssueMessage issue={issueSchema} />}
      {adaptee && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoAdaptation()}>{schemaTextes.annuler}</Button></div>}
      {own && reading && !reading.ok && <SchemaProblems problems={reading.problems} onOpen={(selection) => void controller.select(selection)} />}
      {own && (
        <div className={text.tight}>
          <p className={text.plain}>{typeset(schemaTextes.modifier)}</p>
          <div className={text.buttons}>
            <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.readSchema()}>{schemaTextes.relire}</Button>
            {sheetsOf(ouverture.recognition.tables).map((sheet) => (
              <Button key={sheet} size="small" disabledFocusable={operation !== null} onClick={() => void controller.select({ sheet, rows: [0], columns: { first: 0, last: 0 } })}>{schemaTextes.ouvrirFeuille(sheet)}</Button>
            ))}
          </div>
        </div>
      )}
      {adaptation ? <Preview adaptation={adaptation} /> : !own && <Adapt taken={reading !== null} />}
      {schema && <About schema={schema} />}
    </section>
  );
}

/** The sheets of the scheme, as the workbook names them. */
function sheetsOf(tables: readonly { readonly table: string; readonly sheet: string }[]): string[] {
  return [...new Set(tables.filter(({ table }) => table === TABLE_REFERENTIEL || table === TABLE_CIBLES).map(({ sheet }) => sheet))];
}

/** Copies the chosen scheme into the workbook, or leads to the one that is there already. */
function Adapt({ taken }: { readonly taken: boolean }) {
  const text = useTextStyles();
  const controller = useController();
  const { operation, choix } = usePaneState();
  const take = () => choix && void controller.choose({ ...choix, schemaId: SCHEMA_DU_CLASSEUR });
  return (
    <div className={text.tight}>
      <p className={text.plain}>{typeset(taken ? schemaTextes.dejaLa : schemaTextes.aide)}</p>
      <div>
        {taken
          ? <Button size="small" disabledFocusable={operation !== null} onClick={take}>{schemaTextes.prendre}</Button>
          : <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.previewAdaptation()}>{schemaTextes.adapter}</Button>}
      </div>
    </div>
  );
}

function Preview({ adaptation: { feuilles, masquees, indicateurs, cibles } }: { readonly adaptation: Adaptation }) {
  const text = useTextStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation } = usePaneState();
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{schemaTextes.apercuTitre}</h3>
      <p className={text.plain}>{typeset(schemaTextes.ajoute(feuilles, indicateurs, cibles))}</p>
      {masquees.length > 0 && <p className={text.small}>{typeset(schemaTextes.masquee(masquees))}</p>}
      <p className={text.small}>{schemaTextes.reste}</p>
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.applyAdaptation()}>{schemaTextes.confirmer}</Button>
        <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "adaptationClosed" })}>{schemaTextes.renoncer}</Button>
      </div>
    </section>
  );
}

function IssueMessage({ issue }: { readonly issue: IssueSchema }) {
  switch (issue.kind) {
    case "adapted":
      return <Message>{typeset(schemaTextes.fait(issue.faite.adaptation.feuilles))}</Message>;
    case "undone":
      return issue.report.kept.length === 0 ? <Message>{schemaTextes.annule}</Message> : <Message intent="warning">{typeset(schemaTextes.gardees(issue.report.kept))}</Message>;
    case "read":
      return issue.problemes === 0 ? <Message>{schemaTextes.relu}</Message> : null;
  }
}

function About({ schema }: { readonly schema: Schema }) {
  const text = useTextStyles();
  const cibles = indicateursDe(schema).reduce((sum, one) => sum + one.cibles.length, 0);
  return (
    <>
      <Facts
        facts={[
          { term: schemaTextes.acheteur, value: schema.acheteur },
          { term: schemaTextes.periode, value: schemaTextes.annees(schema.periode.debut, schema.periode.fin) },
          { term: schemaTextes.contenu, value: schemaTextes.compte(indicateursAvecChemin(schema).length, cibles) },
          { term: schemaTextes.source, value: schema.source },
        ]}
      />
      {schema.notes.length > 0 && (
        <section className={text.tight}>
          <h3 className={text.section}>{schemaTextes.notes}</h3>
          {schema.notes.map((note) => <p key={note} className={text.small}>{typeset(note)}</p>)}
        </section>
      )}
    </>
  );
}
