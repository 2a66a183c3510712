import { useTextStyles } from "../components/textStyles";
import { ArretSection } from "./bilan/ArretSection";
import { FigerSection } from "./bilan/FigerSection";
import { FillSection } from "./bilan/FillSection";
import { PublicationSection } from "./bilan/PublicationSection";

/** The bilan: filled in place, stored as voted, frozen, published; each with what it would change and what became of it. */
export function BilanScreen() {
  const text = useTextStyles();
  return (
    <div className={text.sections}>
      <FillSection />
      <ArretSection />
      <FigerSection />
      <PublicationSection />
    </div>
  );
}
