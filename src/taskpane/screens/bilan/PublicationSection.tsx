import { Button } from "@fluentui/react-components";
import { useController, usePaneState } from "../../app/PaneContext";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { FORMES_PUBLIEES } from "../../flows/publish";
import { annonces, publicationTextes } from "../../textes";

/** Where the bilan goes beside the workbook: a report to print, open data, the AGEC declaration. */
export function PublicationSection() {
  const text = useTextStyles();
  const controller = useController();
  const { operation, choix, issuePublication } = usePaneState();
  return (
    <section className={text.column}>
      <h2 className={text.title}>{publicationTextes.titre}</h2>
      {issuePublication && (
        <Message intent={issuePublication.precisions.length > 0 ? "warning" : "success"}>
          {typeset([
            issuePublication.fichier === null ? publicationTextes.rien : annonces.export[issuePublication.fichier.delivery](issuePublication.fichier.name),
            ...(issuePublication.precisions.length > 0 ? [publicationTextes.precisions(issuePublication.precisions)] : []),
          ].join(" "))}
        </Message>
      )}
      <p className={text.plain}>{typeset(publicationTextes.exporter)}</p>
      <p className={text.plain}>{typeset(publicationTextes.aide)}</p>
      <div role="group" aria-label={publicationTextes.groupe} className={text.buttons}>
        {FORMES_PUBLIEES.map((forme) => (
          <Button key={forme} size="small" disabledFocusable={operation !== null || choix === null} onClick={() => void controller.publish(forme)}>{publicationTextes.formes[forme]}</Button>
        ))}
      </div>
    </section>
  );
}
