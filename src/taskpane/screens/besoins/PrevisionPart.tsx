import { makeStyles, tokens } from "@fluentui/react-components";
import { texteCible } from "../../../core/compliance/textes";
import { texteRaison, texteResultat } from "../../../core/indicators/textes";
import type { Chiffre, LignePrevue, Prevision } from "../../../core/recensement/prevision";
import { texteImprevisible } from "../../../core/recensement/textes";
import type { Schema } from "../../../core/scheme/schema";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { texteNonDeclarees } from "../../components/resultTexts";
import { StatutLabel } from "../../components/StatutLabel";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { previsionTextes as textes } from "../../textes";
import { texteEcartees } from "../../../core/indicators/textes";

const PAGE_SIZE = 15;
const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  code: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  figures: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0 0` },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  plain: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** Next year's indicators beside their targets, if the needs are bought as envisaged, and if all that is proposed is carried. */
export function PrevisionPart({ prevision, schema }: { readonly prevision: Prevision; readonly schema: Schema }) {
  const text = useTextStyles();
  const { annee, lignes, imprevisibles, nouveaux, direction } = prevision;
  const visees = lignes.filter(({ envisage }) => envisage.verdict.cible !== null);
  const autres = lignes.filter(({ envisage }) => envisage.verdict.cible === null);
  const { fin } = schema.periode;
  return (
    <section className={text.tight}>
      <h3 className={text.title}>{textes.titre(annee)}</h3>
      <p className={text.small}>{typeset(textes.avertissement(nouveaux, direction))}</p>
      <p className={text.small}>{typeset(textes.scenarios)}{fin !== null && annee > fin ? ` ${textes.apresSchema(fin)}` : ""}</p>
      {lignes.length === 0 && <p className={text.plain}>{textes.aucun}</p>}
      <Lignes lignes={visees} label={textes.avecCible(visees.length)} />
      {autres.length > 0 && <Disclosure level={4} summary={textes.sansCible(autres.length)}><Lignes lignes={autres} label={textes.sansCible(autres.length)} /></Disclosure>}
      {imprevisibles.length > 0 && (
        <Disclosure level={4} summary={textes.imprevisibles(imprevisibles.length)}>
          <PagedList items={imprevisibles} pageSize={PAGE_SIZE} label={textes.imprevisibles(imprevisibles.length)}>
            {(page) => <ul className={text.list}>{page.map((ligne) => <li key={ligne.code} className={text.small}>{typeset(`${ligne.code} ${ligne.libelle} : ${texteImprevisible(ligne)}`)}</li>)}</ul>}
          </PagedList>
        </Disclosure>
      )}
    </section>
  );
}

function Lignes({ lignes, label }: { readonly lignes: readonly LignePrevue[]; readonly label: string }) {
  const text = useTextStyles();
  return (
    <PagedList items={lignes} pageSize={PAGE_SIZE} label={label}>
      {(page) => <ul className={text.list}>{page.map((ligne) => <Ligne key={ligne.code} ligne={ligne} />)}</ul>}
    </PagedList>
  );
}

function Ligne({ ligne: { code, libelle, unite, envisage, possible } }: { readonly ligne: LignePrevue }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { verdict, resultat } = envisage;
  const notes = [texteNonDeclarees(resultat), texteEcartees(resultat.ecartees), verdict.raison ? texteRaison(verdict.raison) : ""].filter((note) => note !== "");
  return (
    <li className={styles.item}>
      <span className={styles.code}>{code}</span> {typeset(libelle)}
      <dl className={styles.figures}>
        {verdict.cible && <div><dt className={styles.term}>{textes.cible}</dt><dd className={styles.value}>{typeset(texteCible(verdict.cible))}</dd></div>}
        <Figure term={textes.envisage} chiffre={envisage} unite={unite} />
        <Figure term={textes.possible} chiffre={possible} unite={unite} />
      </dl>
      {notes.map((note) => <p key={note} className={text.small}>{typeset(note)}</p>)}
    </li>
  );
}

function Figure({ term, chiffre: { resultat, verdict }, unite }: { readonly term: string; readonly chiffre: Chiffre; readonly unite: string }) {
  const text = useTextStyles();
  const styles = useStyles();
  const sides = resultat.numerateur !== null && resultat.denominateur !== null && unite === "%" && resultat.genre !== "partMontant" ? textes.sur(resultat.numerateur, resultat.denominateur) : null;
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{texteResultat(resultat, unite)}{sides === null ? null : <span className={text.small}> ({sides})</span>}{verdict.cible && <div><StatutLabel statut={verdict.statut} /></div>}</dd>
    </div>
  );
}
