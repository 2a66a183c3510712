import type { PlanFamilles, RefusFamilles } from "../../core/recensement/planFamilles";
import { compte, lieux } from "./mots";

const familles = (nombre: number) => compte(nombre, "famille", "familles");
const CITEES = ["autre", "autres"] as const;

/** The nomenclature of the collectivité: the CPV code and the AGEC category of each of its familles. */
export const famillesTextes = {
  titre: "Nomenclature des familles",
  aide: "La feuille « Familles d'achat » donne le code CPV et la famille AGEC de vos familles : le volet s'en sert où une ligne n'a pas de code CPV.",
  comparer: "Comparer avec le registre",
  sansTable: (manquantes: number) => `Ce classeur n'a pas encore cette feuille. Le registre a ${familles(manquantes)} d'achat.`,
  complete: (lignes: number) => `${compte(lignes, "ligne", "lignes")}, et aucune famille du registre ne manque.`,
  manquantes: (noms: readonly string[]) => `${familles(noms.length)} du registre sans ligne : ${lieux(noms.map((nom) => `« ${nom} »`), CITEES)}.`,
  ajouter: (nombre: number) => `Ajouter ${nombre < 2 ? "cette famille" : `ces ${familles(nombre)}`}…`, ajouterFeuille: "Ajouter la feuille Familles d'achat…",
  duProfil: (nombre: number) => `Le profil porte une nomenclature de ${familles(nombre)}.`, ajouterDuProfil: "Ajouter ses familles…", plusTard: "Laisser",
  /** In the screen of the needs. */
  besoins: (nombre: number) => `${familles(nombre)} du registre ${nombre < 2 ? "n'a" : "n'ont"} pas de ligne dans la nomenclature : sans code CPV, le clausier ne les connaît que par leur nom.`,
  completer: "Compléter la nomenclature…",
  apercu: (nombre: number) => `${familles(nombre)} à ajouter`,
  ou: ({ feuille, creee }: Pick<PlanFamilles, "feuille" | "creee">) => (creee ? `Dans une nouvelle feuille « ${feuille} ».` : `Sous les lignes de la feuille « ${feuille} ». Ce qui y est ne change pas.`),
  rienEncore: "Rien n'est encore écrit, et tout s'annule. Complétez ensuite les codes CPV et les familles AGEC dans la feuille.",
  famille: "Famille", cpv: "Code CPV", agec: "Famille AGEC",
  appliquer: "Ajouter", renoncer: "Renoncer", rien: "Chaque famille a déjà sa ligne : rien à ajouter.",
  fait: ({ feuille, ajoutees }: Pick<PlanFamilles, "feuille" | "ajoutees">) => `${familles(ajoutees.length)} ${ajoutees.length < 2 ? "ajoutée" : "ajoutées"} dans la feuille « ${feuille} ».`,
  annuler: "Retirer les familles ajoutées", annule: "Le classeur est remis comme avant.",
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules restent telles quelles : ${lieux(adresses)}.`,
  refus: (refus: RefusFamilles): string => {
    if (refus.motif === "colonne") return `Dans la feuille « ${refus.feuille} », la colonne des familles est calculée ou donne plusieurs champs : ajoutez-y les lignes vous-même.`;
    const { feuille, ligne, motif } = refus.refus;
    return motif === "total" ? `La feuille « ${feuille} » a une ligne de total ligne ${ligne} : retirez-la, puis recommencez.` : `La feuille « ${feuille} » a d'autres cellules remplies ligne ${ligne} : faites de la place sous la table, puis recommencez.`;
  },
} as const;

export const annoncesFamilles = {
  examen: (manquantes: number) => `Nomenclature lue : ${familles(manquantes)} sans ligne.`,
  apercu: (nombre: number) => `Aperçu prêt : ${familles(nombre)} à ajouter. Rien n'est encore écrit.`,
  refus: "Les familles ne peuvent pas être ajoutées : voyez pourquoi.", rien: famillesTextes.rien,
  ecrites: (nombre: number) => `${familles(nombre)} ajoutée${nombre < 2 ? "" : "s"}.`,
  annule: (gardees: number) => (gardees === 0 ? famillesTextes.annule : "Des cellules ont changé depuis : elles sont gardées."),
} as const;
