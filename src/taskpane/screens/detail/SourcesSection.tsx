import type { IndicateurJuge } from "../../../core/compliance/conformite";
import { Facts } from "../../components/Facts";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { sourceFacts } from "../../components/verdictFacts";
import { analyseTextes, detailTextes } from "../../textes";
import { Section } from "./Section";

/** Where the indicator and its targets come from, and what is to be known of them. */
export function SourcesSection({ juge: { indicateur, verdict, composantes } }: { readonly juge: IndicateurJuge }) {
  const text = useTextStyles();
  const { source, confiance, note } = indicateur;
  return (
    <Section code={indicateur.code} id="sources" titre={analyseTextes.sources}>
      <Facts facts={[{ term: detailTextes.source, value: confiance === "a-verifier" ? detailTextes.sourceAVerifier(source) : source }, ...sourceFacts(verdict), { term: detailTextes.note, value: note ?? null }]} />
      {composantes.filter(({ composante, verdict: own }) => sourceFacts(own).length > 0 || composante.note !== undefined).map(({ composante, verdict: own }) => (
        <div key={composante.code}>
          <h4 className={text.subsection}>{typeset(composante.libelle)}</h4>
          <Facts facts={[...sourceFacts(own), { term: detailTextes.note, value: composante.note ?? null }]} />
        </div>
      ))}
    </Section>
  );
}
