import axe1 from "./axe1.yaml";
import axe2 from "./axe2.yaml";
import axe3 from "./axe3.yaml";
import axe4 from "./axe4.yaml";

/** The axes of the scheme, in the document's order; its heading is in ../pays-de-la-loire.yaml. */
export const axesPaysDeLaLoire: readonly unknown[] = [axe1, axe2, axe3, axe4];
