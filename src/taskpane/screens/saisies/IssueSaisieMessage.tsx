import { usePaneState } from "../../app/PaneContext";
import type { Refaite } from "../../app/slices/saisies";
import { Message } from "../../components/Message";
import { typeset } from "../../components/typography";
import type { LectureSaisies } from "../../flows/saisies";
import { saisiesTextes as textes, texteRefusSaisies } from "../../textes";
import { LignesLiens } from "./LignesLiens";

/** What became of the last form kept or given back: which cells, and whether the figures follow. */
export function IssueSaisieMessage({ saisies }: { readonly saisies: LectureSaisies }) {
  const { issueSaisie: issue } = usePaneState();
  if (!issue) return null;
  switch (issue.kind) {
    case "refused":
      return (
        <Message intent="warning">
          {typeset(texteRefusSaisies(issue.refus))}
          {issue.refus.motif === "double" && <LignesLiens saisies={saisies} feuille={issue.refus.feuille} lignes={issue.refus.lignes} />}
        </Message>
      );
    case "done": {
      const { faite, verification } = issue;
      const left = faite.ecritures.flatMap(({ laissees }) => laissees);
      return (
        <Message intent={left.length > 0 || verification === "echec" ? "warning" : "success"}>
          {typeset([textes.ecrites(faite), ...(left.length > 0 ? [textes.laissees(left)] : []), ...suite(verification)].join(" "))}
          {faite.ecritures.map(({ feuille, lignes }) => <LignesLiens key={feuille} saisies={saisies} feuille={feuille} lignes={lignes} />)}
        </Message>
      );
    }
    case "undone": {
      const { report, verification } = issue;
      const kept = report.kept.length > 0;
      return <Message intent={kept || verification === "echec" ? "warning" : "success"}>{typeset([kept ? textes.gardees(report.kept) : textes.annulee, ...suite(verification)].join(" "))}</Message>;
    }
  }
}

function suite(verification: Refaite): string[] {
  return verification === "aucune" ? [] : [verification === "refaite" ? textes.refaite : textes.verificationEchouee];
}
