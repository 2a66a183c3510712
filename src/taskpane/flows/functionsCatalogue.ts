/** What the functions' screen and its flow need, in one piece: loaded when the screen is first shown. */
export { categories, formatCellule, tablesExemple } from "../../catalogue/fonctions";
export { adapterExemple } from "../../core/formule/adapterExemple";
