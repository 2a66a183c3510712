import autresParties from "./autres-parties.yaml";
import emploi from "./emploi.yaml";
import transition from "./transition.yaml";
import transport from "./transport.yaml";

/** The three political axes, then those of the other parts of the document, which one file lists. */
export const axesCentreValDeLoire: readonly unknown[] = [emploi, transition, transport, autresParties].flat();
