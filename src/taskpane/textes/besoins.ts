import type { LectureBesoins } from "../../core/recensement/besoin";
import type { PlanPropositions } from "../../core/recensement/planPropositions";
import { compte, lieux, texteNombre } from "./mots";

const besoins = (nombre: number) => compte(nombre, "besoin", "besoins");
const LIGNES = ["autre ligne", "autres lignes"] as const;

/** What each need of next year could carry, and what the indicators would then be. */
export const recensementTextes = {
  titre: "Recensement",
  aide: "Le volet lit les besoins de l'année à venir, cherche ce que chacun pourrait porter, et prévoit les indicateurs. Rien n'est écrit.",
  examiner: "Examiner les besoins", examinerEncore: "Examiner à nouveau", autreChoix: "Le schéma ou la direction choisis ont changé depuis : examinez à nouveau les besoins.",
  sansTable: "Aucune table Recensement n'est reconnue dans ce classeur : il faut au moins « Besoin » et « Considérations envisagées », ou « Type de besoin » et « Montant estimé HT ».",
  ajouterTable: "Ajouter une feuille Recensement…",
  annee: "Année des achats",
  resume: (annee: number, nouveaux: number, reconductions: number) =>
    `${besoins(nouveaux + reconductions)} pour ${annee} : ${compte(nouveaux, "nouveau marché", "nouveaux marchés")}, ${compte(reconductions, "reconduction", "reconductions")}. Une reconduction prolonge un marché déjà notifié : elle n'en est pas un nouveau.`,
  vide: (annee: number) => `Aucun besoin pour ${annee} dans le Recensement.`,
  /** What a reader must know of the reading, a sentence each. */
  reserves: ({ anneeLue, sansAnnee, autresAnnees, besoins: lus }: LectureBesoins): string[] => {
    const sansType = lus.filter(({ type }) => type === null).length;
    const incompris = lus.filter(({ envisagees }) => envisagees !== null && envisagees.inconnus.length > 0);
    const illisibles = lus.filter(({ montantIllisible }) => montantIllisible);
    return [
      anneeLue === null ? "Le Recensement n'a pas de colonne Année : tous ses besoins sont lus." : anneeLue === "anneeRecensement" ? "Sans colonne Année, un besoin est lu pour l'année qui suit son recensement." : "",
      sansAnnee > 0 ? `${besoins(sansAnnee)} sans année lisible : non lus.` : "",
      autresAnnees > 0 ? `${besoins(autresAnnees)} d'une autre année : non lus.` : "",
      sansType > 0 ? `${besoins(sansType)} sans type de besoin lisible : comptés comme nouveaux marchés.` : "",
      incompris.length > 0 ? `Considérations envisagées hors liste (${lieux(incompris.map(({ ligne }) => `ligne ${ligne}`), LIGNES)}) : les mots inconnus ne comptent pas.` : "",
      illisibles.length > 0 ? `Montant illisible (${lieux(illisibles.map(({ ligne }) => `ligne ${ligne}`), LIGNES)}) : laissé de côté où le montant compte.` : "",
    ].filter((reserve) => reserve !== "");
  },
  filtre: "Montrer", tous: (nombre: number) => `Tous les besoins (${texteNombre(nombre)})`, rienTrouve: (nombre: number) => `Rien de proposé (${texteNombre(nombre)})`,
  option: (nom: string, nombre: number) => `${nom} (${texteNombre(nombre)})`,
  inscrire: "Inscrire les propositions…",
  liste: (nombre: number) => besoins(nombre),
  ouvrir: (nom: string, ligne: number) => `Montrer la ligne ${ligne} : ${nom}`,
  envisage: "Envisagé", enPlus: "Pourrait aussi porter", familles: "Familles lues", nonRenseigne: "non renseigné",
  propositions: (nombre: number) => compte(nombre, "proposition", "propositions"), agec: (categories: readonly string[]) => `Famille AGEC : ${categories.join(" ; ")}`, agecLarges: (categories: readonly string[]) => `Code CPV trop large pour dire la famille AGEC : ${categories.join(", ")} ?`,
  genre: (genre: string, aVerifier: boolean) => (aVerifier ? `${genre}, à vérifier` : genre),
  source: (sources: string) => `Source : ${sources}`, citation: (texte: string) => `« ${texte} »`,
  rien: "Rien de propre à cette famille dans le clausier.",
  ecarte: "« Aucune » : examiné par une personne, laissé tel quel dans la prévision.",
  reconduction: "Reconduction : le marché court déjà, ces propositions valent à son renouvellement.",
  pourTout: (nombre: number) => `Proposé pour tout achat : ${compte(nombre, "disposition", "dispositions")}`,
  pourToutAide: "Elles valent quelle que soit la famille : elles ne sont ni dans la liste, ni dans la prévision.",
} as const;

export const previsionTextes = {
  titre: (annee: number) => `Prévision ${annee}`,
  avertissement: (nouveaux: number, direction: string | null) =>
    `Prévision, et non un chiffre du bilan : ${compte(nouveaux, "besoin lu comme un marché notifié", "besoins lus comme autant de marchés notifiés")} dans l'année, à ${nouveaux < 2 ? "son" : "leur"} montant estimé${direction === null ? "" : `, direction « ${direction} »`}. Les années d'avant viennent du registre.`,
  scenarios: "« Si tout est porté » ajoute ce que le clausier propose pour la famille de chaque besoin.",
  cible: "Cible", envisage: "Comme envisagé", possible: "Si tout est porté",
  sur: (numerateur: number, denominateur: number) => `${texteNombre(numerateur)} sur ${texteNombre(denominateur)}`,
  avecCible: (nombre: number) => compte(nombre, "indicateur avec une cible", "indicateurs avec une cible"),
  aucun: "Aucun indicateur de ce schéma ne se prévoit d'après ces besoins.",
  sansCible: (nombre: number) => `Sans cible : ${compte(nombre, "indicateur prévu", "indicateurs prévus")}`,
  imprevisibles: (nombre: number) => `Non prévisible : ${compte(nombre, "indicateur", "indicateurs")}`,
  apresSchema: (fin: number) => `Le schéma s'arrête en ${fin} : sa dernière cible est montrée.`,
} as const;

export const feuilleTextes = {
  titre: "Feuille de route par direction",
  aide: "Ce que chaque direction doit atteindre sur ses propres achats pour tenir la part que le schéma fixe à tous.",
  ecrire: "Écrire la feuille de route…",
  aucune: "Le Recensement ne dit pas la direction de ses besoins : pas de feuille de route.",
  sansDirection: (nombre: number) => `${besoins(nombre)} sans direction : dans aucune feuille de route.`,
  nonPartagees: (codes: readonly string[]) => `Cibles qui ne sont pas des parts, et que rien ne partage entre les directions : ${codes.join(", ")}.`,
  direction: (nom: string, nombre: number) => `${nom} : ${besoins(nombre)}`,
  liste: (nombre: number) => compte(nombre, "direction", "directions"),
  aucunObjectif: "Aucune cible du schéma ne se partage entre les directions sur ces achats.",
  objectifs: "À atteindre", sur: "Sur", prevus: "Déjà envisagé", possibles: "Si tout est porté", reste: "Reste à prévoir", cible: "Part visée",
  insuffisant: "même si tout ce qui est proposé est porté, la part n'est pas atteinte.",
  ecartes: (nombre: number) => `${besoins(nombre)} laissé${nombre < 2 ? "" : "s"} de côté, faute de renseignement.`,
  copie: { copy: "Copier pour un courriel", copied: "Copié", text: "Texte de la feuille de route" },
} as const;

export const ecritureTextes = {
  titre: { propositions: (nombre: number) => compte(nombre, "besoin à compléter", "besoins à compléter"), feuilles: "Feuille de route à écrire", table: "Feuille Recensement à ajouter" },
  colonne: ({ lieu }: PlanPropositions) =>
    lieu.genre === "colonne" ? `Dans la colonne ${lieu.colonne} de la feuille « ${lieu.feuille} », « Considérations possibles ». Vos considérations envisagées ne changent pas.`
      : lieu.genre === "aCote" ? `Dans une nouvelle colonne ${lieu.colonne} de la feuille « ${lieu.feuille} », « Considérations possibles ». Vos considérations envisagées ne changent pas.`
        : `Dans une nouvelle feuille « ${lieu.feuille} », une ligne par proposition : le Recensement n'a pas de colonne « Considérations possibles ». Ajoutez-la pour les avoir à côté des besoins.`,
  laissees: (lignes: readonly number[]) => `${compte(lignes.length, "cellule déjà remplie autrement reste telle quelle", "cellules déjà remplies autrement restent telles quelles")} : ${lieux(lignes.map((ligne) => `ligne ${ligne}`), LIGNES)}. Videz-les pour avoir une nouvelle proposition.`,
  feuille: (nom: string, directions: number) => `Une nouvelle feuille « ${nom} », ${compte(directions, "direction", "directions")}, prête à imprimer.`,
  table: (nom: string) => `Une nouvelle feuille « ${nom} », ses colonnes et leurs listes. Remplissez-la, puis examinez les besoins.`,
  rienEncore: "Rien n'est encore écrit, et tout s'annule.",
  ligne: "Ligne", besoin: "Besoin", texte: "Considérations possibles",
  appliquer: { propositions: "Inscrire", feuilles: "Écrire la feuille", table: "Ajouter la feuille" }, renoncer: "Renoncer",
  rien: (laissees: number, deja: number, sans: number) => `Rien à inscrire${deja > 0 ? ` : ${compte(deja, "cellule le dit", "cellules le disent")} déjà` : ""}${laissees > 0 ? `${deja > 0 ? ", " : " : "}${compte(laissees, "cellule remplie autrement", "cellules remplies autrement")}` : ""}${sans > 0 ? `${deja + laissees > 0 ? ", " : " : "}${compte(sans, "besoin sans proposition", "besoins sans proposition")}` : ""}.`,
  faitPropositions: ({ lieu, ecrites }: PlanPropositions) => lieu.genre === "feuille" ? `Les propositions sont dans la feuille « ${lieu.feuille} ».` : `${compte(ecrites.length, "besoin complété", "besoins complétés")} dans la feuille « ${lieu.feuille} ».`,
  fait: (feuille: string) => `La feuille « ${feuille} » est ajoutée.`,
  annuler: { propositions: "Annuler l'inscription", feuilles: "Retirer la feuille de route", table: "Retirer la feuille Recensement" },
  annule: "Le classeur est remis comme avant.",
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules restent telles quelles : ${lieux(adresses)}.`,
} as const;

interface Ecrit {
  readonly genre: "propositions" | "feuilles" | "table";
  readonly feuille?: string;
  readonly plan?: PlanPropositions;
}

export const annoncesBesoins = {
  examen: (nombre: number, annee: number) => `Besoins lus : ${texteNombre(nombre)} pour ${annee}.`,
  sansTable: "Aucune table Recensement n'est reconnue dans ce classeur.",
  rien: "Rien à écrire.",
  apercu: "Aperçu prêt. Rien n'est encore écrit.",
  ecrit: ({ feuille, plan }: Ecrit) => (plan ? ecritureTextes.faitPropositions(plan) : ecritureTextes.fait(feuille ?? "")),
  annule: (gardees: number) => gardees === 0 ? ecritureTextes.annule : "Des cellules ont changé depuis : elles sont gardées.",
} as const;
