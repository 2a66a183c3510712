import { useDispatch, usePaneState } from "../../app/PaneContext";
import { BOUTONS } from "./parties";

/** A part that follows the list: as the person left it, whatever was shown in between. */
export function usePartie(section: keyof typeof BOUTONS) {
  const { sections } = usePaneState();
  const dispatch = useDispatch();
  return { open: sections.has(section), buttonId: BOUTONS[section], onToggle: (ouverte: boolean) => dispatch({ type: "sectionToggled", section, ouverte }) };
}
