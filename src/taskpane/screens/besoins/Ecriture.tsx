import { Button } from "@fluentui/react-components";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { Message } from "../../components/Message";
import { PagedList } from "../../components/PagedList";
import { PreviewHeading } from "../../components/PreviewHeading";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { ApercuBesoins } from "../../flows/recensement";
import { ecritureTextes as textes } from "../../textes";

const PAGE_SIZE = 15;

interface GenresProps {
  /** What the section is about. */
  readonly genres: readonly ApercuBesoins["genre"][];
}

/** What became of the last writing. */
export function EcritureIssue({ genres }: GenresProps) {
  const { issueBesoins } = usePaneState();
  if (!issueBesoins) return null;
  const apercu = issueBesoins.kind === "nothing" ? issueBesoins.apercu : issueBesoins.ecriture.apercu;
  if (!genres.includes(apercu.genre)) return null;
  switch (issueBesoins.kind) {
    case "nothing": return <Message intent="info">{typeset(apercu.genre === "propositions" ? textes.rien(apercu.plan.laissees.length, apercu.plan.dejaInscrites, apercu.plan.sansProposition) : textes.rien(0, 0, 0))}</Message>;
    case "done": return <Message>{typeset(apercu.genre === "propositions" ? textes.faitPropositions(apercu.plan) : textes.fait(apercu.feuille))}</Message>;
    case "undone": return issueBesoins.report.kept.length === 0 ? <Message>{textes.annule}</Message> : <Message intent="warning">{typeset(textes.gardees(issueBesoins.report.kept))}</Message>;
  }
}

/** Takes the last writing back. */
export function EcritureUndo({ genres }: GenresProps) {
  const controller = useController();
  const { ecrituresBesoins, apercuBesoins, operation } = usePaneState();
  const last = ecrituresBesoins.at(-1);
  if (!last || apercuBesoins || !genres.includes(last.apercu.genre)) return null;
  return <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.annulerBesoins()}>{textes.annuler[last.apercu.genre]}</Button></div>;
}

/** What would be written, before it is. */
export function EcritureApercu({ apercu }: { readonly apercu: ApercuBesoins }) {
  const text = useTextStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation } = usePaneState();
  return (
    <section className={text.tight}>
      <PreviewHeading>{titreDe(apercu)}</PreviewHeading>
      <p className={text.small}>{typeset(quoi(apercu))}</p>
      {apercu.genre === "propositions" && apercu.plan.laissees.length > 0 && <p className={text.small}>{typeset(textes.laissees(apercu.plan.laissees.map(({ ligne }) => ligne)))}</p>}
      <p className={text.small}>{typeset(textes.rienEncore)}</p>
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.ecrireBesoins()}>{textes.appliquer[apercu.genre]}</Button>
        <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "besoinsClosed" })}>{textes.renoncer}</Button>
      </div>
      {apercu.genre === "propositions" && (
        <PagedList items={apercu.plan.ecrites} pageSize={PAGE_SIZE} label={titreDe(apercu)}>
          {(page) => (
            <table className={text.table}>
              <thead><tr><th scope="col">{textes.ligne}</th><th scope="col">{textes.besoin}</th><th scope="col">{textes.texte}</th></tr></thead>
              <tbody>{page.map(({ ligne, nom, texte }) => <tr key={ligne}><td>{ligne}</td><td>{typeset(nom)}</td><td>{typeset(texte)}</td></tr>)}</tbody>
            </table>
          )}
        </PagedList>
      )}
    </section>
  );
}

function titreDe(apercu: ApercuBesoins): string {
  return apercu.genre === "propositions" ? textes.titre.propositions(apercu.plan.ecrites.length) : textes.titre[apercu.genre];
}

function quoi(apercu: ApercuBesoins): string {
  switch (apercu.genre) {
    case "propositions": return textes.colonne(apercu.plan);
    case "feuilles": return textes.feuille(apercu.feuille, apercu.directions);
    case "table": return textes.table(apercu.feuille);
  }
}
