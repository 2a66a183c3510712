import { actions, reprise } from "../textes";
import { CopyText } from "./CopyText";

/** Copies a diagnosis; where the clipboard is refused, shows it selected, to be copied by hand. */
export function CopyDiagnostic({ diagnostic, shown = false }: { readonly diagnostic: string; readonly shown?: boolean }) {
  return <CopyText text={diagnostic} labels={{ copy: actions.copier, copied: actions.copie, text: reprise.diagnostic }} shown={shown} />;
}
