import type { DemandeFaite } from "../flows/correspondance";
import { compte, entreGuillemets } from "./mots";

/** Correcting how the headers of the register are recognised. `libelles`: the labels of a table, of a field. */
interface Libelles {
  readonly table: (id: string) => string;
  readonly champ: (table: string, id: string) => string;
}

function quoi({ demande, absentes }: DemandeFaite, { table, champ }: Libelles): string {
  switch (demande.genre) {
    case "colonne": {
      const { header: { entete }, voeu, mapping } = demande;
      if (voeu === "automatique") return `« ${entete} » est de nouveau reconnue automatiquement.`;
      return voeu.champ === null ? `« ${entete} » n'est plus lue.` : `« ${entete} » donne maintenant ${[voeu.champ, ...(voeu.aussi ?? [])].map((id) => `« ${champ(mapping.table, id)} »`).join(" et ")}.`;
    }
    case "lieu": return `La table ${table(demande.table)} est cherchée dans la feuille « ${demande.lieu.feuille} ».`;
    case "oubli": return demande.table === null ? "Toutes les tables sont de nouveau reconnues automatiquement." : `La table ${table(demande.table)} est de nouveau reconnue automatiquement.`;
    case "profil": {
      const colonnes = demande.correspondance.tables.reduce((sum, one) => sum + one.colonnes.length, 0);
      return `Profil appliqué : ${compte(colonnes, "choix de colonne", "choix de colonnes")}${absentes === 0 ? "" : `, dont ${absentes} sur des en-têtes que ce classeur n'a pas`}.`;
    }
  }
}

export const correspondanceTextes = {
  fait: (faite: DemandeFaite, libelles: Libelles) => `${quoi(faite, libelles)} Ce choix est gardé dans ce classeur.`,
  annuler: "Annuler ce choix", annule: "Le dernier choix est annulé.",
  perimee: "Les chiffres affichés datent d'avant : relancez la vérification.",
  illisible: (cle: string, message: string) => `Vos choix de colonnes, gardés dans ce classeur, ne se lisent pas (${cle === "" ? "" : `${cle} : `}${message}). Les en-têtes sont reconnus sans eux.`,
  automatique: "Revenir à la reconnaissance automatique",
  aCompleter: "à compléter",
  manquants: (libelles: readonly string[]) => `Rien n'y est lu pour l'instant. Choisissez la colonne qui donne ${entreGuillemets(libelles)}.`,
  lueAilleurs: (feuille: string) => `D'ici là, la table est lue dans la feuille « ${feuille} ».`,
  exemples: (valeurs: readonly string[]) => valeurs.join(" · "),
  changer: (lettre: string, entete: string, champ: string) => `${champ}, colonne ${lettre} « ${entete} » : changer`,
  nonLue: "non lue",
  chercher: (entete: string) => `Champ de « ${entete} »`, cherchez: "Cherchez un champ", aucunChamp: "Aucun champ de ce nom", renoncer: "Renoncer",
  groupes: { colonne: "Cette colonne", necessaires: "Nécessaires à la table", libres: "Sans colonne", pris: "Donnés par une autre colonne" },
  nePasLire: "Ne pas lire", auto: "Reconnaissance automatique",
  aussi: "Aussi vers…", et: (champs: readonly string[]) => `et ${champs.join(", ")}`,
  changerAussi: (lettre: string, entete: string, champs: readonly string[]) => `${champs.length === 0 ? correspondanceTextes.aussi : correspondanceTextes.et(champs)}, colonne ${lettre} « ${entete} » : autre champ`,
  chercherAussi: (entete: string) => `Autre champ de « ${entete} »`, aucunAutre: "Aucun autre champ",
  aussiAide: "Chaque mot va au champ qui le connaît. Ce qu'une cellule ne dit pas reste « non déclaré » ; « aucune » vaut pour tous.",
  pris: (champ: string, entete: string) => `${champ} (« ${entete} »)`,
} as const;

export const lieuTextes = {
  titre: "Indiquer où est une table",
  aide: "Si SPASER ne trouve pas une table, ou la cherche au mauvais endroit : dites où sont ses en-têtes, puis donnez un champ à chaque colonne.",
  table: "Table", feuille: "Feuille", entetes: "En-têtes", vide: "Aucune feuille n'a d'en-têtes dans ses 30 premières lignes.",
  ligne: (ligne: number, entetes: string) => `Ligne ${ligne} : ${entetes}`, tableau: (nom: string, entetes: string) => `Tableau ${nom} : ${entetes}`,
  choisir: "Lire la table ici",
} as const;

export const profilTextes = {
  titre: "Profil de colonnes",
  aide: "Vos choix de colonnes en un texte : copiez-le, puis collez-le dans le classeur du prochain export du même logiciel.",
  copier: "Copier le profil", copie: "Profil copié", texte: "Profil à copier", rien: "Aucun choix à copier : tout est reconnu automatiquement.",
  joindre: "Joindre la nomenclature des familles", avecFamilles: (nombre: number) => `Avec la nomenclature : ${compte(nombre, "famille", "familles")}.`,
  coller: "Profil à appliquer", appliquer: "Appliquer un profil", remplace: "Il remplace les choix faits dans ce classeur.",
  refuse: (nombre: number) => `Le profil n'est pas appliqué : ${compte(nombre, "point à corriger", "points à corriger")}.`,
  probleme: (cle: string, message: string) => (cle === "" ? message : `${cle} : ${message}`),
} as const;
