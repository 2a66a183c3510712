import type { Model } from "../../../src/atelier/model/model";
import { STRICT_PROTECTION } from "../../../src/atelier/model/snapshot";

/** What someone else may do to a sheet while the pane is open. False: that can't be done there. */
export interface Geste {
  readonly nom: string;
  readonly faire: (model: Model, sheetId: string) => boolean;
}


export const RENOMMER: Geste = { nom: "feuille renommée", faire: (model, id) => (model.sheets.rename(id, `${model.sheets.name(id)} (2)`), true) };
export const SUPPRIMER: Geste = {
  nom: "feuille supprimée",
  faire(model, id) {
    if (model.sheets.ids().length < 2) return false;
    model.sheets.remove(id);
    return true;
  },
};
export const PROTEGER: Geste = { nom: "feuille protégée", faire: (model, id) => (model.protection.protect(id, STRICT_PROTECTION, null), true) };
export const INSERER: Geste = { nom: "lignes insérées", faire: (model, id) => (model.structure.insertRows(id, 1, 2), true) };
export const MASQUER: Geste = {
  nom: "lignes masquées",
  faire(model, id) {
    const used = model.cells.used(id, true);
    if (!used || used.rows < 3) return false;
    model.structure.setRowsHidden(id, 1, used.rows - 1, true);
    return true;
  },
};
export const SAISIR: Geste = {
  nom: "cellule saisie sous la table",
  faire(model, id) {
    const used = model.cells.used(id, true);
    model.cells.write(id, used ? used.row + used.rows : 0, used?.column ?? 0, [[{ kind: "value", value: "d'un autre" }]]);
    return true;
  },
};
/** Far from all that the pane writes. */
export const SAISIR_AILLEURS: Geste = { nom: "cellule saisie ailleurs", faire: (model, id) => (model.cells.write(id, 60, 0, [[{ kind: "value", value: "d'un autre" }]]), true) };
/** Another order of the same rows, as a sort leaves them. */
export const TRIER: Geste = {
  nom: "lignes triées",
  faire(model, id) {
    const used = model.cells.used(id, true);
    if (!used || used.rows < 3) return false;
    const body = { ...used, row: used.row + 1, rows: used.rows - 1 };
    const formulas = model.cells.formulas(id, body);
    if (formulas.some((row) => row.some((formula) => formula !== null))) return false;
    const rows = model.cells.contents(id, body).map((row) => row.map((value) => ({ kind: "value" as const, value: value === null ? "" : value }))).reverse();
    model.cells.write(id, body.row, body.column, rows as Parameters<Model["cells"]["write"]>[3]);
    return true;
  },
};

export const GESTES: readonly Geste[] = [RENOMMER, SUPPRIMER, PROTEGER, INSERER, MASQUER, SAISIR, TRIER];
