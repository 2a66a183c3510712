import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { rangsAjoutes, type OptionsImport } from "../../../core/register/importation/planAjout";
import { refusLieu } from "../../../core/register/importation/lieu";
import { resumeModifications } from "../../../core/register/importation/resume";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { Facts } from "../../components/Facts";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { ApercuImport } from "../../flows/importer";
import { importTextes as textes } from "../../textes";
import { Colonnes } from "./Colonnes";
import { Fichiers } from "./Fichiers";
import { MemeNumero } from "./MemeNumero";
import { Modifications } from "./Modifications";

const useStyles = makeStyles({ body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

/** Acheteurs that are named before they are counted. */
const ACHETEURS_NOMMES = 4;

/** What the files hold, what would be added and where, and what the person decides of it. Nothing is written yet. */
export function ImportPreview({ apercu }: { readonly apercu: ApercuImport }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation, optionsImport } = usePaneState();
  const heading = useRef<HTMLHeadingElement>(null);
  // Tests have no layout, and no scrolling.
  const place = useRef<Partial<Pick<HTMLElement, "scrollIntoView">>>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView?.({ block: "start" });
  }, [apercu]);
  const { fichiers, resume, destination, releve, classements } = apercu;
  const rangs = rangsAjoutes(classements, optionsImport);
  const refus = destination.genre === "table" ? refusLieu(destination.lieu, rangs.length) : null;
  const change = (options: Partial<OptionsImport>) => dispatch({ type: "importOptions", options: { ...optionsImport, ...options } });
  const some = releve.enregistrements.length > 0;
  return (
    <section ref={(element) => { place.current = element; }} className={styles.body} aria-label={textes.titre}>
      <h4 ref={heading} tabIndex={-1} className={text.title}>{some ? textes.apercuTitre(rangs.length) : textes.rien}</h4>
      <Fichiers fichiers={fichiers} />
      {some && (
        <>
          <Facts facts={[
            { term: textes.periode, value: [resume.periode && textes.entre(resume.periode), resume.sansDate > 0 && textes.sansDate(resume.sansDate)].filter(Boolean).join(" ; ") },
            { term: resume.acheteurs.length > 1 ? textes.acheteurs : textes.acheteur, value: acheteursOf(apercu) },
            { term: textes.destination, value: destinationOf(apercu) },
          ]} />
          {resume.acheteurs.length > 1 && <Message intent="warning">{typeset(textes.plusieursAcheteurs(resume.acheteurs.length))}</Message>}
          <Disclosure level={5} summary={textes.colonnes(resume.remplies.length, resume.sansColonne.length)}><Colonnes resume={resume} /></Disclosure>
          <MemeNumero apercu={apercu} genre="doublon" ajouter={optionsImport.doublons} onChange={(doublons) => change({ doublons })} />
          <MemeNumero apercu={apercu} genre="lot" ajouter={optionsImport.lots} onChange={(lots) => change({ lots })} />
          <Modifications resume={resumeModifications(releve, rangs)} options={optionsImport} onChange={change} />
          {refus && <Message intent="warning">{typeset(textes.refusLieu(refus))}</Message>}
        </>
      )}
      <div className={text.buttons}>
        {some && <Button size="small" appearance="primary" disabledFocusable={operation !== null || rangs.length === 0 || refus !== null} onClick={() => void controller.applyImport()}>{textes.ajouter(rangs.length)}</Button>}
        <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "importClosed" })}>{textes.renoncer}</Button>
      </div>
    </section>
  );
}

function acheteursOf({ resume: { acheteurs } }: ApercuImport): string {
  const named = acheteurs.slice(0, ACHETEURS_NOMMES).map(({ siret, valide, nombre }) => textes.siret(siret, valide, nombre));
  return `${named.join(" ; ")}${acheteurs.length > ACHETEURS_NOMMES ? ` ; ${textes.autresAcheteurs(acheteurs.length - ACHETEURS_NOMMES)}` : ""}`;
}

function destinationOf({ destination }: ApercuImport): string {
  if (destination.genre === "feuille") return textes.nouvelleFeuille(destination.feuille);
  const { mapping, row } = destination.lieu;
  return textes.sousTable(mapping.sheet, mapping.tableName, row + 1);
}
