import { Button } from "@fluentui/react-components";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { Message } from "../../components/Message";
import { PagedList } from "../../components/PagedList";
import { PreviewHeading } from "../../components/PreviewHeading";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { ApercuFamilles } from "../../flows/familles";
import { famillesTextes as textes } from "../../textes";

const PAGE_SIZE = 8;

/** The nomenclature of the familles: what it lacks, and what would be added to it. */
export function FamillesSection() {
  const text = useTextStyles();
  const controller = useController();
  const { apercuFamilles, famillesEcrites, operation } = usePaneState();
  return (
    <section className={text.tight}>
      <h2 className={text.title}>{textes.titre}</h2>
      <Issue />
      {apercuFamilles ? <Apercu apercu={apercuFamilles} /> : (
        <>
          {famillesEcrites.length > 0 && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.annulerFamilles()}>{textes.annuler}</Button></div>}
          <DuProfil />
          <Etat />
        </>
      )}
    </section>
  );
}

/** How the nomenclature stands beside the register; asked for. */
function Etat() {
  const text = useTextStyles();
  const controller = useController();
  const { examenFamilles, operation } = usePaneState();
  const idle = operation === null;
  const manquantes = examenFamilles?.manquantes ?? [];
  const phrase = examenFamilles === null ? textes.aide
    : examenFamilles.nomenclature === null ? textes.sansTable(manquantes.length)
      : manquantes.length === 0 ? textes.complete(examenFamilles.nomenclature.length) : textes.manquantes(manquantes.map(({ famille }) => famille));
  return (
    <>
      <p className={text.small}>{typeset(phrase)}</p>
      <div className={text.buttons}>
        {manquantes.length > 0 && (
          <Button size="small" appearance="primary" disabledFocusable={!idle} onClick={() => void controller.previewFamilles({ genre: "registre" })}>
            {examenFamilles?.nomenclature === null ? textes.ajouterFeuille : typeset(textes.ajouter(manquantes.length))}
          </Button>
        )}
        <Button size="small" disabledFocusable={!idle} onClick={() => void controller.examinerFamilles()}>{textes.comparer}</Button>
      </div>
    </>
  );
}

/** The lines that a profile carried. */
function DuProfil() {
  const text = useTextStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { famillesDuProfil: familles, operation } = usePaneState();
  if (familles.length === 0) return null;
  return (
    <>
      <Message intent="info">{typeset(textes.duProfil(familles.length))}</Message>
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.previewFamilles({ genre: "profil", familles })}>{textes.ajouterDuProfil}</Button>
        <Button size="small" onClick={() => dispatch({ type: "famillesClosed" })}>{textes.plusTard}</Button>
      </div>
    </>
  );
}

function Issue() {
  const { issueFamilles } = usePaneState();
  switch (issueFamilles?.kind) {
    case undefined: return null;
    case "nothing": return <Message>{typeset(textes.rien)}</Message>;
    case "done": return <Message intent="success">{typeset(textes.fait(issueFamilles.ecrites.plan))}</Message>;
    case "undone": return issueFamilles.report.kept.length === 0 ? <Message>{textes.annule}</Message> : <Message intent="warning">{typeset(textes.gardees(issueFamilles.report.kept))}</Message>;
  }
}

/** What would be written, before it is. */
function Apercu({ apercu: { resultat } }: { readonly apercu: ApercuFamilles }) {
  const text = useTextStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation } = usePaneState();
  const renoncer = <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "famillesClosed" })}>{textes.renoncer}</Button>;
  if (!resultat.ok) return <><Message intent="warning">{typeset(textes.refus(resultat.refus))}</Message><div>{renoncer}</div></>;
  const { ajoutees } = resultat.plan;
  return (
    <>
      <PreviewHeading>{typeset(textes.apercu(ajoutees.length))}</PreviewHeading>
      <p className={text.small}>{typeset(textes.ou(resultat.plan))}</p>
      <p className={text.small}>{typeset(textes.rienEncore)}</p>
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.ecrireFamilles()}>{textes.appliquer}</Button>
        {renoncer}
      </div>
      <PagedList items={ajoutees} pageSize={PAGE_SIZE} label={textes.apercu(ajoutees.length)}>
        {(page) => (
          <table className={text.table}>
            <thead><tr><th scope="col">{textes.famille}</th><th scope="col">{textes.cpv}</th><th scope="col">{textes.agec}</th></tr></thead>
            <tbody>{page.map(({ famille, libelleFamille, codeCPV, familleAgec }) => <tr key={famille}><td>{typeset([famille, libelleFamille].filter((part) => part !== null).join(", "))}</td><td>{codeCPV}</td><td>{typeset(familleAgec ?? "")}</td></tr>)}</tbody>
          </table>
        )}
      </PagedList>
    </>
  );
}
