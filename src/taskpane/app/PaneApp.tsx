import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef } from "react";
import { ActionsBar } from "../components/ActionsBar";
import { ChoixForm } from "../components/ChoixForm";
import { LiveRegion } from "../components/LiveRegion";
import { ProblemMessage } from "../components/ProblemMessage";
import { Tabs } from "../components/Tabs";
import { useTextStyles } from "../components/textStyles";
import { BesoinsScreen } from "../screens/BesoinsScreen";
import { BilanScreen } from "../screens/BilanScreen";
import { ConformiteScreen } from "../screens/ConformiteScreen";
import { FonctionsScreen } from "../screens/FonctionsScreen";
import { RegistreScreen } from "../screens/RegistreScreen";
import { SaisiesScreen } from "../screens/SaisiesScreen";
import { SchemaScreen } from "../screens/SchemaScreen";
import { onglets } from "../textes";
import { useController, useDispatch, useEnvironment, usePaneState } from "./PaneContext";
import { ONGLETS, type Onglet } from "./onglets";
import { ongletsEnBrouillon } from "./ongletsEnBrouillon";
import { useKeptFocus } from "./useKeptFocus";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: "300px", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  header: { flexShrink: 0 },
  // Seen wherever the person is in a long screen.
  failure: { flexShrink: 0, position: "sticky", top: 0, zIndex: 1 },
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, ":focus": { outline: "none" } },
});

const PANEL = "ecran";
const TABS = ONGLETS.map((id) => ({ id, label: onglets[id] }));
const SCREENS: Readonly<Record<Onglet, () => React.ReactNode>> = { schema: SchemaScreen, registre: RegistreScreen, conformite: ConformiteScreen, saisies: SaisiesScreen, bilan: BilanScreen, besoins: BesoinsScreen, fonctions: FonctionsScreen };

/** The pane: the choice at the top, a screen a tab, and the actions at the bottom. */
export function PaneApp() {
  const styles = useStyles();
  const text = useTextStyles();
  const state = usePaneState();
  const dispatch = useDispatch();
  const controller = useController();
  const environment = useEnvironment();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  // Another screen starts at its top; the same one keeps its place while its content changes. Who comes back from a detail has the focus where it was
  // left, which has brought that place in sight.
  const isBack = useEffectEvent(() => state.detail === null && state.retour !== null);
  useEffect(() => {
    if (panel.current && !isBack()) panel.current.scrollTop = 0;
  }, [state.onglet, state.detail]);
  const Screen = SCREENS[state.onglet];
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h1 className={text.hidden}>{onglets.volet}</h1>
        <ChoixForm />
        <Tabs label={onglets.liste} panel={PANEL} tabs={TABS} marked={{ ids: ongletsEnBrouillon(state), label: onglets.brouillon }} selected={state.onglet} onSelect={(onglet) => dispatch({ type: "tabShown", onglet })} />
      </header>
      <main ref={panel} tabIndex={-1} className={styles.panel}>
        {state.failure && (
          <div className={styles.failure}><ProblemMessage failure={state.failure} environment={environment} onRetry={() => void controller.retry()} onClose={() => dispatch({ type: "failureClosed" })} /></div>
        )}
        <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${state.onglet}`}><Screen /></div>
      </main>
      <ActionsBar />
      <LiveRegion {...state.annonce} />
    </div>
  );
}
