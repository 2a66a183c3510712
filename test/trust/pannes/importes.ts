import type { FichierChoisi } from "../../../src/taskpane/flows/importer";

export const MARCHE = {
  id: "2024-01", acheteur: { id: "21750001630066" }, objet: "=1+1", montant: 9_000.5, dureeMois: 12, dateNotification: "2024-05-15",
  titulaires: [{ titulaire: { id: "55204599900869" } }], considerationsSociales: ["Clause sociale"],
};

export function fichier(marches: readonly unknown[]): FichierChoisi {
  const bytes = new TextEncoder().encode(JSON.stringify(marches));
  return { name: "donnees.json", size: bytes.length, read: () => Promise.resolve(bytes) };
}

/** A duplicate, a plain row, and one whose texts look like formulas. */
export const FICHIER = fichier([MARCHE, { ...MARCHE, id: "2024-77" }, { ...MARCHE, id: "+33", dateNotification: "NC", objet: "-5" }]);
