import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Analyse, FigureAnalysee } from "../../../core/analyse/analyse";
import { aUneBase, type Levier } from "../../../core/compliance/resteAFaire/supposition";
import { texteCible, texteEcart, texteStatut } from "../../../core/compliance/textes";
import type { Verdict } from "../../../core/compliance/verdict";
import { texteDenominateur, texteRaison, texteResultat } from "../../../core/indicators/textes";
import type { Resultat } from "../../../core/indicators/resultat";
import { Facts } from "../../components/Facts";
import { StatutLabel } from "../../components/StatutLabel";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { analyseTextes, champsDeSupposition, conformiteTextes, detailTextes } from "../../textes";
import { readSupposition } from "./readSupposition";
import { useVue } from "./useVue";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", alignItems: "start", gap: tokens.spacingHorizontalM, margin: 0 },
  input: { minWidth: 0 },
});

interface EtSiProps {
  readonly code: string;
  readonly figure: FigureAnalysee;
  readonly analyse: Analyse;
  readonly levier: Levier;
  readonly fin: number;
}

/** What if so many more: the value, the gap and the status that the check would give. Nothing is written anywhere. */
export function EtSi({ code, figure, analyse, levier, fin }: EtSiProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const { vue, look } = useVue(code);
  const base = aUneBase(figure.resultat);
  const labels = champsDeSupposition({ levier, table: figure.resultat.table, unite: figure.unite, base });
  const { supposition, ...problems } = readSupposition(vue, levier, base);
  const found = supposition && analyse.supposer(figure, supposition);
  const field = (name: "deplus" | "dont") => (
    <Field label={labels[name]} size="small" validationMessage={problems[name] ?? undefined} validationState={problems[name] === null ? "none" : "error"}>
      <Input className={styles.input} size="small" inputMode="decimal" value={vue[name]} onChange={(_, { value }) => look({ [name]: value })} />
    </Field>
  );
  return (
    <div className={text.column}>
      <p className={text.small}>{typeset(analyseTextes.etSiAide(fin))}</p>
      <form className={styles.form} aria-label={analyseTextes.etSi} onSubmit={(event) => event.preventDefault()}>{field("deplus")}{base && field("dont")}</form>
      <div role="status" aria-label={analyseTextes.suppose}>{found && <Suppose {...found} unite={figure.unite} />}</div>
    </div>
  );
}

function Suppose({ resultat, verdict, unite }: { readonly resultat: Resultat; readonly verdict: Verdict; readonly unite: string }) {
  const { cible, ecart, statut, raison, autres } = verdict;
  return (
    <Facts
      facts={[
        { term: conformiteTextes.valeur, value: resultat.valeur === null ? conformiteTextes.nonMesurable : texteResultat(resultat, unite) },
        { term: detailTextes.base, value: texteDenominateur(resultat) },
        { term: conformiteTextes.ecart, value: cible && ecart !== null ? texteEcart(ecart, cible.unite) : null },
        { term: conformiteTextes.statut, value: <StatutLabel statut={statut} /> },
        { term: detailTextes.raison, value: raison && texteRaison(raison) },
        ...autres.flatMap((one, rank) => (one.cible ? [{ term: detailTextes.autre(rank + 1), value: analyseTextes.autreStatut(texteCible(one.cible), texteStatut[one.statut].toLowerCase()) }] : [])),
      ]}
    />
  );
}
