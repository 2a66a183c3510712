/** Every text of the pane: what happened, where, what to do. One catalogue, a file a screen, so that it reads as one voice. */
export * from "./actions";
export * from "./arret";
export * from "./besoins";
export * from "./bilan";
export * from "./classeur";
export * from "./conformite";
export * from "./corrections";
export * from "./correspondance";
export * from "./detail";
export * from "./fiche";
export * from "./figer";
export * from "./fonctions";
export * from "./importer";
export { texteLignes, texteNombre } from "./mots";
export * from "./problemes";
export * from "./registre";
export * from "./saisies";
export * from "./schema";
