import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { texteArrete, texteCible, texteEcart, texteReleve } from "../../core/compliance/textes";
import type { IndicateurJuge } from "../../core/compliance/conformite";
import { texteDenominateur, texteEcartees, textePeriode, texteRaison, texteResultat } from "../../core/indicators/textes";
import { conformiteTextes } from "../textes";
import { texteEvolutionDepuis, texteNonDeclarees, textesAVerifier } from "./resultTexts";
import { useTextStyles } from "./textStyles";
import { typeset } from "./typography";
import { StatutLabel } from "./StatutLabel";

const useStyles = makeStyles({
  card: {
    position: "relative", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge}`, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge,
    ":hover": shorthands.borderColor(tokens.colorNeutralStroke1Hover),
  },
  heading: { margin: 0, fontSize: "inherit" },
  // The whole card opens the detail; its name stays that of the indicator.
  open: {
    display: "flex", columnGap: tokens.spacingHorizontalS, width: "100%", padding: 0, border: "none", background: "none", color: "inherit", font: "inherit", textAlign: "left", cursor: "pointer",
    "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusLarge },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  code: { flexShrink: 0, minWidth: "28px", fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  name: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, paddingTop: "2px" },
  figures: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, margin: `${tokens.spacingVerticalXXS} 0 0` },
  figure: { minWidth: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  trend: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  target: { margin: 0, fontVariantNumeric: "tabular-nums" },
  foot: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, marginTop: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  note: { color: tokens.colorNeutralForeground2 },
});

interface IndicateurCardProps {
  readonly juge: IndicateurJuge;
  readonly level: 4 | 5;
  /** Takes the focus when the person comes back from its detail. */
  readonly focused: boolean;
  readonly onOpen: () => void;
}

/** One indicator: value, target, gap, status, and what the figure is made of. */
export function IndicateurCard({ juge, level, focused, onOpen }: IndicateurCardProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const button = useRef<HTMLButtonElement>(null);
  const { indicateur, resultat, verdict, composantes, anterieure, arrete } = juge;
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const Heading = `h${level}` as const;
  const split = composantes.length > 0 && resultat.valeur === null;
  const trend = split ? null : texteEvolutionDepuis(juge, indicateur.unite);
  const notes = [
    ...composantes.flatMap(({ composante, arrete: vote }) => (vote ? [conformiteTextes.composanteVotee(composante.libelle, texteArrete(vote.releve, composante.unite))] : [])),
    resultat.valeur === null && verdict.raison ? texteRaison(verdict.raison) : split ? "" : texteDenominateur(resultat),
    texteNonDeclarees(resultat), texteEcartees(resultat.ecartees),
    resultat.valeur !== null && verdict.raison ? texteRaison(verdict.raison) : "",
    ...textesAVerifier(juge),
  ].filter((note) => note !== "");
  return (
    <li className={styles.card}>
      <Heading className={styles.heading}>
        <button ref={button} type="button" className={styles.open} onClick={onOpen}>
          <span className={styles.code}>{indicateur.code}</span> <span className={styles.name}>{typeset(indicateur.libelle)}</span>
        </button>
      </Heading>
      <dl className={styles.figures}>
        {!split && <Figure term={conformiteTextes.valeur} value={resultat.valeur === null ? conformiteTextes.nonMesurable : texteResultat(resultat, indicateur.unite)} strong />}
        {composantes.map(({ composante, resultat: part }) => (
          split ? <Figure key={composante.code} term={composante.libelle} value={part.valeur === null ? conformiteTextes.nonMesurable : texteResultat(part, composante.unite)} strong /> : null
        ))}
        {arrete && <Figure term={conformiteTextes.voteTel} value={texteArrete(arrete.releve, indicateur.unite)} />}
        {anterieure && !split && <Figure term={conformiteTextes.avant(textePeriode(anterieure.periode))} value={texteReleve(anterieure, indicateur.unite)} />}
        {trend !== null && <div className={styles.figure}><dt className={text.hidden}>{conformiteTextes.tendance}</dt><dd className={styles.trend}>{trend}</dd></div>}
        {verdict.cible && <Figure term={conformiteTextes.cible} value={texteCible(verdict.cible)} />}
        {verdict.cible && verdict.ecart !== null && <Figure term={conformiteTextes.ecart} value={texteEcart(verdict.ecart, verdict.cible.unite)} />}
      </dl>
      <div className={styles.foot}><StatutLabel statut={verdict.statut} /></div>
      {notes.map((note) => <div key={note} className={styles.foot}><span className={styles.note}>{typeset(note)}</span></div>)}
    </li>
  );
}

function Figure({ term, value, strong = false }: { readonly term: string; readonly value: string; readonly strong?: boolean }) {
  const styles = useStyles();
  return <div className={styles.figure}><dt className={styles.term}>{term}</dt><dd className={strong ? styles.value : styles.target}>{value}</dd></div>;
}
