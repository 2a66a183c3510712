/** What a fiche asks its questions from, in one piece: loaded when the first one is opened. */
export { clausier } from "../../catalogue/clausier";
export { seuils } from "../../catalogue/seuils";
