/** Id of the scheme that a workbook holds, unless its Schéma row gives another one. */
export const CLASSEUR = "classeur";
