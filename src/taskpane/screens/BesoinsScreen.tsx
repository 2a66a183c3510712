import { useTextStyles } from "../components/textStyles";
import { FicheAchatSection } from "./besoins/FicheAchatSection";
import { FeuilleDeRouteSection } from "./besoins/FeuilleDeRouteSection";
import { RecensementSection } from "./besoins/RecensementSection";

/** The needs of next year: what each could carry, what the indicators would then be, and what is asked of each direction. */
export function BesoinsScreen() {
  const text = useTextStyles();
  return (
    <div className={text.sections}>
      <RecensementSection />
      <FeuilleDeRouteSection />
      <FicheAchatSection />
    </div>
  );
}
