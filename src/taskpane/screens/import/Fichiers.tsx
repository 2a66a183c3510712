import { useTextStyles } from "../../components/textStyles";
import { Message } from "../../components/Message";
import { PagedList } from "../../components/PagedList";
import { typeset } from "../../components/typography";
import type { FichierImporte } from "../../flows/importer";
import { importTextes as textes } from "../../textes";

const PAGE_SIZE = 10;

/** What was read of each file, what was refused in it, and the files that can't be read. */
export function Fichiers({ fichiers }: { readonly fichiers: readonly FichierImporte[] }) {
  const text = useTextStyles();
  return (
    <PagedList items={fichiers} pageSize={PAGE_SIZE} label={textes.fichiers}>
      {(page, first) => (
        <ul className={text.list} aria-label={textes.fichiers}>
          {page.map((fichier, index) => (
            <li key={`${first + index}`} className={text.small}>
              {fichier.probleme ? <Message intent="warning">{typeset(textes.fichier(fichier))}</Message> : typeset(textes.fichier(fichier))}
              {fichier.refuses.length > 0 && <Message intent="warning">{typeset(textes.refus(fichier.refuses))}</Message>}
            </li>
          ))}
        </ul>
      )}
    </PagedList>
  );
}
