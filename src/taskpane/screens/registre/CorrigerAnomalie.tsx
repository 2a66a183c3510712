import { Button } from "@fluentui/react-components";
import type { CodeAnomalie } from "../../../core/register/anomalie";
import { ANOMALIE_CORRIGEE, NATURES_CORRECTION } from "../../../core/register/corrections/correction";
import { useController, usePaneState } from "../../app/PaneContext";
import { correctionsTextes } from "../../textes";

/** The way to the corrections of one kind of anomaly, where it has safe ones. */
export function CorrigerAnomalie({ code }: { readonly code: CodeAnomalie }) {
  const controller = useController();
  const { controle, operation } = usePaneState();
  const nature = NATURES_CORRECTION.find((one) => ANOMALIE_CORRIGEE[one] === code);
  // A check of the scheme's columns alone hasn't looked for them: the preview will.
  if (!nature || (controle?.corrections && !controle.corrections.has(nature))) return null;
  return <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.previewCorrections([nature])}>{correctionsTextes.corriger}</Button></div>;
}
