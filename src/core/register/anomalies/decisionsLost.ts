import type { Anomalie } from "../anomalie";
import type { Register } from "../register";
import { texteAnomalie as texte } from "../textes";

const NULLE_PART = { ligne: null, colonne: null, position: null } as const;

/** What a person decided of the headers and that doesn't stand: figures may come from elsewhere than was said. */
export function decisionsLost({ avis = [], tables, libelles }: Register): Anomalie[] {
  return avis.map((one): Anomalie => {
    switch (one.genre) {
      case "correspondance": {
        const marches = tables.get("marches") ?? [...tables.values()][0];
        const message = texte.correspondanceIllisible(one.problem.cle, one.problem.message);
        return { ...NULLE_PART, table: marches?.definition.libelle ?? "", feuille: marches?.mapping.sheet ?? "", code: "correspondance-illisible", gravite: "avertissement", message };
      }
      case "lieu": {
        const libelle = libelles.get(one.table) ?? one.table;
        const lieu = texte.lieu(one.lieu.feuille, "tableau" in one.lieu ? one.lieu.tableau : one.lieu.ligne);
        return { ...NULLE_PART, table: libelle, feuille: one.lue ?? one.lieu.feuille, code: "correspondance-sans-effet", gravite: "avertissement", message: texte.lieuChoisi(libelle, lieu, one.motif === "introuvable", one.lue) };
      }
    }
  });
}
