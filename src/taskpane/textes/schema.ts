import { actions } from "./actions";
import { compte, entreGuillemets } from "./mots";

export const schemaTextes = {
  source: "Source", acheteur: "Acheteur", periode: "Période", contenu: "Contenu", notes: "À savoir",
  annees: (debut: number, fin: number | null) => fin === null ? `depuis ${debut}` : `${debut}-${fin}`,
  compte: (indicateurs: number, cibles: number) => `${compte(indicateurs, "indicateur", "indicateurs")}, ${compte(cibles, "cible", "cibles")}`,
  aide: "Vos cibles, vos indicateurs ? Copiez ce schéma dans le classeur : vous le changez dans deux feuilles d'Excel, et il sert ensuite comme les autres.",
  adapter: "Adapter ce schéma",
  dejaLa: "Ce classeur a déjà son schéma, dans sa feuille « Référentiel ».", prendre: "Prendre le schéma de ce classeur",
  apercuTitre: "Ce qui va être ajouté",
  ajoute: (feuilles: readonly string[], indicateurs: number, cibles: number) =>
    `${feuilles.length === 2 ? "Deux feuilles" : compte(feuilles.length, "feuille", "feuilles")} : ${entreGuillemets(feuilles)}, avec ${compte(indicateurs, "indicateur", "indicateurs")} et ${compte(cibles, "cible", "cibles")}.`,
  masquee: (feuilles: readonly string[]) => `Les choix trop longs pour une cellule vont dans une feuille masquée, ${entreGuillemets(feuilles)}.`,
  reste: "Rien d'autre ne change dans le classeur, et tout s'annule.",
  confirmer: "Ajouter les feuilles", renoncer: "Renoncer",
  fait: (feuilles: readonly string[]) => `Feuilles ajoutées : ${entreGuillemets(feuilles)}. Changez-y une cible ou un indicateur, puis relancez « ${actions.verifier} ».`,
  annuler: "Annuler l'adaptation",
  annule: "Les feuilles du schéma sont retirées du classeur.",
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules gardent leurs feuilles : ${adresses.slice(0, 6).join(", ")}${adresses.length > 6 ? "…" : ""}. Supprimez les feuilles vous-même si vous n'en voulez plus.`,
  modifier: "Ce schéma se change dans les feuilles du classeur ; chaque vérification le relit.", ouvrirFeuille: (feuille: string) => `Ouvrir la feuille ${feuille}`,
  relire: "Relire le schéma", relu: "Schéma relu : rien à corriger.",
  illisible: (problemes: number) => `${compte(problemes, "cellule à corriger", "cellules à corriger")} avant de vérifier`,
  illisibleAide: "Corrigez dans Excel, puis relisez le schéma ou relancez la vérification.",
  lieu: (feuille: string, adresse: string) => `${feuille}!${adresse}`, ouvrirLieu: (lieu: string) => `Ouvrir ${lieu}`,
} as const;
