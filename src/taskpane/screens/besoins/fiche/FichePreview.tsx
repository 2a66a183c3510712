import { Button, makeStyles } from "@fluentui/react-components";
import { lieuDe } from "../../../../core/fiche/planFiche";
import { useController, useDispatch, usePaneState } from "../../../app/PaneContext";
import { Message } from "../../../components/Message";
import { PagedList } from "../../../components/PagedList";
import { PreviewHeading } from "../../../components/PreviewHeading";
import { useTextStyles } from "../../../components/textStyles";
import { typeset } from "../../../components/typography";
import type { ApercuFiche } from "../../../flows/ficheAchat";
import { ficheTextes as textes, texteAvisMarche, texteRefusFiche } from "../../../textes";

const PAGE_SIZE = 15;
const useStyles = makeStyles({ words: { whiteSpace: "pre-wrap" } });

/** What keeping the fiche would write: rows below the table, cells that change, cells of the register; or why it can't be. */
export function FichePreview({ apercu: { ouverte, resultat } }: { readonly apercu: ApercuFiche }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation } = usePaneState();
  const back = <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "fichePreviewClosed" })}>{textes.renoncer}</Button>;
  const title = <PreviewHeading>{typeset(`${textes.apercuTitre} : ${textes.ouvrir(ouverte.achat.objet, ouverte.achat.nom)}`)}</PreviewHeading>;
  if (!resultat.ok) return <section className={text.tight}>{title}<Message intent="warning">{typeset(texteRefusFiche(resultat.refus))}</Message><div>{back}</div></section>;
  const { lignes, marche } = resultat;
  const changes = [...marche.changements, ...lignes.changements];
  const nothing = lignes.edits.length === 0 && changes.length === 0;
  return (
    <section className={text.tight}>
      {title}
      <p className={text.small}>{nothing ? textes.rienAChanger : textes.rien}</p>
      {lignes.ajoutees.length > 0 && <p className={text.plain}>{typeset(lignes.creee ? textes.creee(lignes.feuille, lignes.ajoutees.length) : textes.ajoutees(lignes.feuille, lignes.ajoutees.length))}</p>}
      {marche.avis.length > 0 && <Message intent="warning">{marche.avis.map((avis) => <div key={JSON.stringify(avis)}>{typeset(texteAvisMarche(avis))}</div>)}</Message>}
      {changes.length > 0 && (
        <>
          <p className={text.plain}>{typeset(textes.changees(changes.length))}</p>
          <PagedList items={changes} pageSize={PAGE_SIZE} label={textes.apercuTitre}>
            {(page) => (
              <table className={text.table}>
                <thead><tr><th scope="col">{textes.cellule}</th><th scope="col">{textes.avant}</th><th scope="col">{textes.apres}</th></tr></thead>
                <tbody>
                  {page.map((change) => (
                    <tr key={lieuDe(change)}>
                      <td>{lieuDe(change)} <span className={text.small}>{typeset(`${change.entete}, ${change.objet}`)}</span></td>
                      <td className={styles.words}>{change.avant === "" ? textes.vide : change.avant}</td>
                      <td className={styles.words}>{change.apres.type === "vide" ? textes.vide : String(change.apres.value)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </PagedList>
        </>
      )}
      <div className={text.buttons}>
        {!nothing && <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.applyFiche()}>{textes.appliquer}</Button>}
        {back}
      </div>
    </section>
  );
}
