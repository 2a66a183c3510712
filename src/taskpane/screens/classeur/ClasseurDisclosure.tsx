import { usePaneState } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { classeurTextes as textes } from "../../textes";
import { ClasseurSection } from "./ClasseurSection";

/** The same among what Registre offers: a whole workbook, or the tables that one lacks. */
export function ClasseurDisclosure() {
  const { ouverture, apercuClasseur, crees, issueClasseur } = usePaneState();
  const empty = ouverture?.recognition.tables.length === 0;
  const busy = apercuClasseur !== null || issueClasseur !== null || crees.length > 0;
  return (
    <Disclosure level={3} initiallyOpen={busy} summary={empty ? textes.titre : textes.ajouter}>
      <ClasseurSection invite={empty ? textes.invite : textes.inviteAjouter} commencer={empty ? textes.commencer : textes.choisir} />
    </Disclosure>
  );
}
