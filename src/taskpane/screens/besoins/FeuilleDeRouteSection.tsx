import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { texteCible } from "../../../core/compliance/textes";
import { texteValeur } from "../../../core/indicators/textes";
import type { FeuilleDirection, Objectif } from "../../../core/recensement/feuilleDeRoute";
import { resteDe, texteFeuille, texteResume } from "../../../core/recensement/texteFeuille";
import { useController, usePaneState } from "../../app/PaneContext";
import { CopyText } from "../../components/CopyText";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { Examen } from "../../flows/recensement";
import { feuilleTextes as textes, texteNombre } from "../../textes";
import { EcritureApercu, EcritureIssue, EcritureUndo } from "./Ecriture";

const PAGE_SIZE = 20;
const useStyles = makeStyles({
  inner: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  code: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  figures: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0 0` },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** What each direction is asked for the year: shown, written as a sheet, copied for a mail. Nothing before the needs are examined. */
export function FeuilleDeRouteSection() {
  const text = useTextStyles();
  const { examen, apercuBesoins } = usePaneState();
  if (!examen || examen.lignes.length === 0) return null;
  return (
    <section className={text.column}>
      <h2 className={text.title}>{textes.titre}</h2>
      <EcritureIssue genres={["feuilles"]} />
      <EcritureUndo genres={["feuilles"]} />
      {apercuBesoins?.genre === "feuilles" ? <EcritureApercu apercu={apercuBesoins} /> : <Feuilles examen={examen} />}
    </section>
  );
}

function Feuilles({ examen: { feuilles, schema } }: { readonly examen: Examen }) {
  const text = useTextStyles();
  const controller = useController();
  const { operation } = usePaneState();
  const { directions, sansDirection, nonPartagees } = feuilles;
  if (directions.length === 0) return <p className={text.plain}>{typeset(textes.aucune)}</p>;
  return (
    <>
      <p className={text.plain}>{typeset(textes.aide)}</p>
      {sansDirection > 0 && <p className={text.small}>{typeset(textes.sansDirection(sansDirection))}</p>}
      {nonPartagees.length > 0 && <p className={text.small}>{typeset(textes.nonPartagees(nonPartagees.map(({ code }) => code)))}</p>}
      <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.previewBesoins("feuilles")}>{textes.ecrire}</Button></div>
      <PagedList items={directions} pageSize={PAGE_SIZE} label={textes.liste(directions.length)}>
        {(page) => page.map((feuille) => (
          <Disclosure key={feuille.direction} level={3} summary={typeset(textes.direction(feuille.direction, feuille.besoins.length))}>
            <Feuille feuille={feuille} texte={texteFeuille(feuille, feuilles, schema.libelle)} />
          </Disclosure>
        ))}
      </PagedList>
    </>
  );
}

function Feuille({ feuille, texte }: { readonly feuille: FeuilleDirection; readonly texte: string }) {
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <div className={styles.inner}>
      <p className={text.small}>{typeset(texteResume(feuille))}</p>
      {feuille.objectifs.length === 0 ? <p className={text.small}>{typeset(textes.aucunObjectif)}</p> : (
        <ul className={text.list}>{feuille.objectifs.map((objectif) => <ObjectifItem key={`${objectif.code} ${objectif.cible.forme} ${objectif.cible.valeur}`} objectif={objectif} />)}</ul>
      )}
      <CopyText text={texte} labels={textes.copie} />
    </div>
  );
}

function ObjectifItem({ objectif }: { readonly objectif: Objectif }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { code, libelle, cible, genre, base, baseLibelle, aAtteindre, envisages, possibles, ecartes } = objectif;
  const quantite = (valeur: number) => (genre === "montant" ? texteValeur(valeur, "€ HT") : texteNombre(valeur));
  return (
    <li className={styles.item}>
      <span className={styles.code}>{code}</span> {typeset(libelle)}
      <p className={text.small}>{textes.cible} : {typeset(texteCible(cible))}</p>
      <dl className={styles.figures}>
        {([[textes.objectifs, quantite(aAtteindre)], [textes.sur, quantite(base)], [textes.prevus, quantite(envisages)], [textes.possibles, quantite(possibles)], [textes.reste, quantite(resteDe(objectif))]] as const).map(([term, value]) => (
          <div key={term}><dt className={styles.term}>{term}</dt><dd className={styles.value}>{value}</dd></div>
        ))}
      </dl>
      <p className={text.small}>{textes.sur} : {typeset(baseLibelle)}</p>
      {possibles < aAtteindre && <p className={text.small}>{typeset(majuscule(textes.insuffisant))}</p>}
      {ecartes > 0 && <p className={text.small}>{typeset(textes.ecartes(ecartes))}</p>}
    </li>
  );
}

function majuscule(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
