import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useController, usePaneState } from "../../app/PaneContext";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { Examen } from "../../flows/recensement";
import { famillesTextes, recensementTextes as textes } from "../../textes";
import { BesoinsList } from "./BesoinsList";
import { EcritureApercu, EcritureIssue, EcritureUndo } from "./Ecriture";
import { PourTout } from "./PourTout";
import { PrevisionPart } from "./PrevisionPart";

const useStyles = makeStyles({ annee: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS } });

/** The needs of a year: what each could carry, what would be written of it, and the forecast. */
export function RecensementSection() {
  const text = useTextStyles();
  const controller = useController();
  const { examen, sansRecensement, apercuBesoins, operation } = usePaneState();
  const idle = operation === null;
  return (
    <section className={text.column}>
      <h2 className={text.title}>{textes.titre}</h2>
      <EcritureIssue genres={["propositions", "table"]} />
      <EcritureUndo genres={["propositions", "table"]} />
      {!examen && !apercuBesoins && (
        <>
          {sansRecensement ? <Message intent="info">{typeset(textes.sansTable)}</Message> : <p className={text.plain}>{typeset(textes.aide)}</p>}
          <div className={text.buttons}>
            <Button size="small" appearance={sansRecensement ? "secondary" : "primary"} disabledFocusable={!idle} onClick={() => void controller.examinerBesoins()}>{textes.examiner}</Button>
            {sansRecensement && <Button size="small" appearance="primary" disabledFocusable={!idle} onClick={() => void controller.previewBesoins("table")}>{textes.ajouterTable}</Button>}
          </div>
        </>
      )}
      {apercuBesoins && apercuBesoins.genre !== "feuilles" ? <EcritureApercu apercu={apercuBesoins} /> : examen && <Examine examen={examen} />}
    </section>
  );
}

function Examine({ examen }: { readonly examen: Examen }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { choix, operation } = usePaneState();
  const id = useId();
  const { lecture, lignes, prevision } = examen;
  const annees = [...new Set([...lecture.annees, lecture.annee])].sort((a, b) => a - b);
  const outdated = choix !== null && (choix.schemaId !== examen.choix.schemaId || choix.direction !== examen.choix.direction);
  const reconductions = lecture.besoins.filter(({ type }) => type === "Reconduction").length;
  return (
    <>
      <div className={styles.annee}>
        <label htmlFor={id} className={text.small}>{textes.annee}</label>
        <Select id={id} size="small" value={String(lecture.annee)} disabled={operation !== null} onChange={(_, { value }) => void controller.examinerBesoins(Number(value))}>
          {annees.map((annee) => <option key={annee}>{annee}</option>)}
        </Select>
        <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.examinerBesoins()}>{textes.examinerEncore}</Button>
      </div>
      {outdated && <Message intent="warning">{typeset(textes.autreChoix)}</Message>}
      <p className={text.plain}>{typeset(lignes.length === 0 ? textes.vide(lecture.annee) : textes.resume(lecture.annee, lignes.length - reconductions, reconductions))}</p>
      <Familles examen={examen} />
      <Reserves reserves={textes.reserves(lecture)} />
      {lignes.length > 0 && (
        <>
          <div><Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.previewBesoins("propositions")}>{textes.inscrire}</Button></div>
          <BesoinsList examen={examen} />
          <PourTout dispositions={examen.pourTout} documents={examen.documents} />
          <PrevisionPart prevision={prevision} schema={examen.schema} />
        </>
      )}
    </>
  );
}

/** Familles that the nomenclature says nothing of; where there is none, once the clausier doesn't know one either. */
function Familles({ examen: { famillesSansLigne: { length }, nomenclature, lignes } }: { readonly examen: Examen }) {
  const text = useTextStyles();
  const controller = useController();
  const { operation } = usePaneState();
  const inconnue = lignes.some(({ problemes }) => problemes.some(({ code }) => code === "familleInconnue"));
  if (length === 0 || (!nomenclature && !inconnue)) return null;
  return (
    <div className={text.tight}>
      <p className={text.small}>{typeset(famillesTextes.besoins(length))}</p>
      <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.previewFamilles({ genre: "registre" })}>{famillesTextes.completer}</Button></div>
    </div>
  );
}

function Reserves({ reserves }: { readonly reserves: readonly string[] }) {
  const text = useTextStyles();
  return reserves.length === 0 ? null : <ul className={text.list}>{reserves.map((reserve) => <li key={reserve} className={text.small}>{typeset(reserve)}</li>)}</ul>;
}
