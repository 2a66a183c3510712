import { Button } from "@fluentui/react-components";
import { useController, usePaneState } from "../../app/PaneContext";
import { saisiesTextes as textes } from "../../textes";

/** Gives back the cells of the last form that was kept; the button is in the same place in the list and in a form. */
export function AnnulerSaisie() {
  const { undoSaisie } = useController();
  const { enregistrees, operation } = usePaneState();
  const last = enregistrees.at(-1);
  if (!last) return null;
  return <div><Button size="small" title={textes.annuler(last.titre)} disabledFocusable={operation !== null} onClick={() => void undoSaisie()}>{textes.annulerCourt}</Button></div>;
}
