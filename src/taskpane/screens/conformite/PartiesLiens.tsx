import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { flushSync } from "react-dom";
import type { Deblocage } from "../../../core/compliance/deblocage/deblocage";
import { useDispatch } from "../../app/PaneContext";
import type { Verification } from "../../flows/checkConformity";
import { conformiteTextes as textes } from "../../textes";
import { BOUTONS, nombreADebloquer, obligationsDe } from "./parties";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // As high as a finger needs.
  link: { fontSize: "inherit", minHeight: "24px" },
});

/** What follows the list, named at its head: each opens its part and goes there. */
export function PartiesLiens({ verification: { loi }, deblocage }: { readonly verification: Verification; readonly deblocage: Deblocage | null }) {
  const styles = useStyles();
  const dispatch = useDispatch();
  const nombre = deblocage ? nombreADebloquer(deblocage) : 0;
  const go = (section: keyof typeof BOUTONS) => {
    // Open first: the part then has its room below, and the focus brings it in sight.
    flushSync(() => dispatch({ type: "sectionToggled", section, ouverte: true }));
    document.getElementById(BOUTONS[section])?.focus();
  };
  const link = (section: keyof typeof BOUTONS, label: string) => <Link as="button" className={styles.link} onClick={() => go(section)}>{label}</Link>;
  return (
    <nav className={styles.links} aria-label={textes.parties}>
      {nombre > 0 && link("davantage", textes.davantage(nombre))}
      {link("remplissage", textes.remplissage)}
      {loi && link("loi", textes.loi(obligationsDe(loi).length))}
    </nav>
  );
}
