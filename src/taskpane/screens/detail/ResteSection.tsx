import type { Analyse, FigureAnalysee } from "../../../core/analyse/analyse";
import { levierDe } from "../../../core/compliance/resteAFaire/supposition";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { analyseTextes, texteCibleAAtteindre, texteReste } from "../../textes";
import { EtSi } from "./EtSi";
import { Section } from "./Section";

interface ResteSectionProps {
  readonly code: string;
  readonly figure: FigureAnalysee;
  readonly analyse: Analyse;
  /** Last year of the period. */
  readonly fin: number;
}

/** What it takes to reach the targets, and a supposition that the same judge judges. */
export function ResteSection({ code, figure, analyse, fin }: ResteSectionProps) {
  const text = useTextStyles();
  const reste = analyse.resteAFaire(figure);
  const levier = reste.genre === "cibles" ? levierDe(figure.resultat, figure.sujet.cible) : null;
  const lines = reste.genre === "cibles" ? reste.cibles.flatMap((cible) => texteCibleAAtteindre(cible, fin, figure.resultat, levier, figure.unite)) : texteReste(reste, figure.unite);
  if (lines.length === 0 && levier === null) return null;
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{analyseTextes.resteAFaire}</h3>
      {lines.map((line) => <p key={line} className={text.plain}>{typeset(line)}</p>)}
      {levier !== null && figure.resultat.numerateur !== null && (
        <Section code={code} id="etSi" level={4} titre={analyseTextes.etSi}><EtSi key={figure.code} code={code} figure={figure} analyse={analyse} levier={levier} fin={fin} /></Section>
      )}
    </section>
  );
}
