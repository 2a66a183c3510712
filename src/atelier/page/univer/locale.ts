import { mergeLocales } from "@univerjs/core";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import core from "@univerjs/preset-sheets-core/locales/fr-FR";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import drawing from "@univerjs/preset-sheets-drawing/locales/fr-FR";
import note from "@univerjs/preset-sheets-note/locales/fr-FR";
import table from "@univerjs/preset-sheets-table/locales/fr-FR";

/** Univer's own French texts, of every package that the page starts. */
export const frenchTexts = mergeLocales(core, table, dataValidation, conditionalFormatting, drawing, note);
