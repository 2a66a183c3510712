import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { figuresAnalysees } from "../../../core/analyse/analyse";
import type { IndicateurJuge } from "../../../core/compliance/conformite";
import { Ventilation } from "../../components/Modalites";
import { useTextStyles } from "../../components/textStyles";
import { analyseOf } from "../../flows/analyse";
import type { Verification } from "../../flows/checkConformity";
import { analyseTextes } from "../../textes";
import { ResteSection } from "./ResteSection";
import { TrajectoireSection } from "./TrajectoireSection";
import { useVue } from "./useVue";
import { VentilationSection } from "./VentilationSection";

const useStyles = makeStyles({ picker: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 } });
const CHAMPS = ["direction", "categorie"] as const;

/** The way of a figure, what is left to do, and its breakdowns; of one value at a time where the indicator holds several. */
export function AnalyseDeFigure({ juge, verification }: { readonly juge: IndicateurJuge; readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { code } = juge.indicateur;
  const { vue, look } = useVue(code);
  const id = useId();
  const analyse = analyseOf(verification);
  const figures = figuresAnalysees(juge);
  const figure = figures.find((one) => one.code === vue.figure) ?? figures[0];
  if (!figure) return null;
  const { periode, direction } = verification.conformite;
  // One direction has nothing to be broken down by direction for.
  const champs = figure.resultat.table === null ? [] : CHAMPS.filter((champ) => champ !== "direction" || direction === null);
  const declarees = juge.indicateur.ventilations.flatMap((ventilation, rank) => {
    const found = juge.ventilations[rank];
    return found && !("par" in ventilation && CHAMPS.some((champ) => champ === ventilation.par)) ? [found] : [];
  });
  return (
    <>
      {figures.length > 1 && (
        <div className={styles.picker}>
          <label htmlFor={id}>{analyseTextes.figure}</label>
          <Select id={id} size="small" value={figure.code} onChange={(_, { value }) => look({ figure: value, deplus: "", dont: "" })}>{figures.map((one) => <option key={one.code} value={one.code}>{one.libelle}</option>)}</Select>
        </div>
      )}
      <TrajectoireSection code={code} figure={figure} trajectoire={analyse.trajectoire(figure)} />
      <ResteSection code={code} figure={figure} analyse={analyse} fin={periode.fin} />
      <div className={text.list}>{champs.map((champ) => <VentilationSection key={champ} code={code} figure={figure} verification={verification} champ={champ} />)}</div>
      {declarees.map((ventilation) => <Ventilation key={ventilation.libelle} ventilation={ventilation} unite={juge.indicateur.unite} />)}
    </>
  );
}
