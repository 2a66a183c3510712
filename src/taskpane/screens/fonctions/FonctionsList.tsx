import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Fiche } from "../../../catalogue/fonctions";
import { useDispatch } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { categories } from "../../flows/functionsCatalogue";
import { annonces, fonctionsTextes } from "../../textes";
import { filterFonctions } from "./filterFonctions";
import { FonctionFiche } from "./FonctionFiche";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  name: { fontWeight: tokens.fontWeightSemibold },
  summary: { display: "block" },
});

/** The functions by category, with a search by words; each opens on its arguments and examples. */
export function FonctionsList() {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const [texte, setTexte] = useState("");
  const shown = filterFonctions(categories, texte);
  const search = (value: string) => {
    setTexte(value);
    dispatch({ type: "announced", texte: annonces.fonctions(filterFonctions(categories, value).reduce((sum, { fonctions }) => sum + fonctions.length, 0)) });
  };
  return (
    <>
      <SearchBox className={styles.search} size="small" placeholder={fonctionsTextes.recherche} aria-label={fonctionsTextes.recherche} value={texte} onChange={(_, { value }) => search(value)} />
      {shown.length === 0 && (
        <div className={text.tight}>
          <p className={text.plain}>{fonctionsTextes.aucune}</p>
          <div><Button size="small" onClick={() => search("")}>{fonctionsTextes.effacer}</Button></div>
        </div>
      )}
      {shown.map(({ categorie, fonctions }) => (
        <section key={categorie.id}>
          <h3 className={text.section}>{categorie.fr}</h3>
          {fonctions.map((fiche) => (
            <Disclosure key={fiche.id} level={4} summary={<><span className={styles.name}>{fiche.id}</span> <span className={`${text.small} ${styles.summary}`}>{typeset(firstSentence(fiche))}</span></>}>
              <FonctionFiche fiche={fiche} />
            </Disclosure>
          ))}
        </section>
      ))}
    </>
  );
}

function firstSentence({ resume }: Fiche): string {
  return /^.*?[.!](?=\s|$)/.exec(resume.fr)?.[0] ?? resume.fr;
}
