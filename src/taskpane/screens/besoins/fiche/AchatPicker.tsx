import { Link, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { chercherAchats, cleAchat, type Achat } from "../../../../core/fiche/achat";
import { texteMontant } from "../../../../core/fiche/textes";
import { useController, usePaneState } from "../../../app/PaneContext";
import { PagedList } from "../../../components/PagedList";
import { useTextStyles } from "../../../components/textStyles";
import { typeset } from "../../../components/typography";
import type { AchatsDuClasseur } from "../../../flows/ficheAchat";
import { ficheTextes as textes } from "../../../textes";

const PAGE_SIZE = 10;
const useStyles = makeStyles({
  search: { maxWidth: "100%" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  link: { overflowWrap: "anywhere", textAlign: "left" },
});

/** Marchés and needs, narrowed by what is typed; each opens its fiche. */
export function AchatPicker({ achats: { achats, etats, sansNom } }: { readonly achats: AchatsDuClasseur }) {
  const text = useTextStyles();
  const styles = useStyles();
  const [asked, setAsked] = useState("");
  // A register may have tens of thousands of marchés: typing comes first.
  const wanted = useDeferredValue(asked);
  const found = useMemo(() => chercherAchats(achats, wanted), [achats, wanted]);
  const unnamed = sansNom.marches + sansNom.besoins;
  if (achats.length === 0) return <p className={text.small}>{typeset(textes.aucunAchat)}</p>;
  return (
    <>
      <SearchBox className={styles.search} size="small" placeholder={textes.recherche} aria-label={textes.recherche} value={asked} onChange={(_, { value }) => setAsked(value)} />
      <p className={text.small} aria-live="polite">{typeset(found.length === 0 ? textes.aucunTrouve : textes.trouves(found.length))}</p>
      {unnamed > 0 && <p className={text.small}>{typeset(textes.sansNom(unnamed))}</p>}
      <PagedList items={found} pageSize={PAGE_SIZE} label={textes.liste}>
        {(page) => (
          <ul className={text.list} aria-label={textes.liste}>
            {page.map((achat) => <li key={cleAchat(achat)} className={styles.item}><Item achat={achat} etat={etats.get(cleAchat(achat))} /></li>)}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function Item({ achat, etat }: { readonly achat: Achat; readonly etat: "brouillon" | "validee" | undefined }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { operation } = usePaneState();
  const { objet, nom, libelle, direction, familles, codesCPV } = achat;
  const facts = [libelle, direction, familles.join(", ") || codesCPV.join(", "), texteMontant(achat)].filter((fact) => fact !== null && fact !== "").join(" · ");
  return (
    <>
      <Link as="button" className={styles.link} disabledFocusable={operation !== null} onClick={() => void controller.openFiche(achat)}>{textes.ouvrir(objet, nom)}</Link>
      {facts !== "" && <p className={text.small}>{typeset(facts)}</p>}
      {etat && <p className={text.small}>{textes.etat[etat]}</p>}
    </>
  );
}
