import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { publicationTextes } from "../../textes";

/** Where the bilan goes beside the workbook. */
export function PublicationSection() {
  const text = useTextStyles();
  return (
    <section className={text.column}>
      <h2 className={text.title}>{publicationTextes.titre}</h2>
      <p className={text.plain}>{typeset(publicationTextes.exporter)}</p>
    </section>
  );
}
