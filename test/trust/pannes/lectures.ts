import { A_CORRIGER, A_FICHE, A_IMPORTER, FAMILLES, FEUILLE_BILAN, MARCHES, PAR_FAMILLE, RECENSEMENT, SAISIES } from "./classeurs";
import type { Flux } from "./flux";
import { FICHIER } from "./importes";

const COMPLET = { sheets: [MARCHES, FEUILLE_BILAN, SAISIES, RECENSEMENT, FAMILLES] };
const ACHAT = { objet: "marche", nom: "0001" } as const;

/** What the pane only reads: whatever happens, no cell may change. */
export const LECTURES: readonly Flux[] = [
  { nom: "ouverture", seed: COMPLET, acte: ({ controller }) => controller.open() },
  { nom: "vérification", seed: COMPLET, acte: ({ controller }) => controller.verify() },
  { nom: "contrôle du registre", seed: { sheets: [A_CORRIGER] }, acte: ({ controller }) => controller.checkRegister() },
  { nom: "aperçu du bilan", seed: COMPLET, acte: ({ controller }) => controller.preview() },
  { nom: "export", seed: COMPLET, acte: ({ controller }) => controller.exportReport() },
  { nom: "aperçu de l'import", seed: { sheets: [A_IMPORTER] }, acte: ({ controller }) => controller.previewImport([FICHIER]) },
  { nom: "aperçu des corrections", seed: { sheets: [A_CORRIGER] }, acte: ({ controller }) => controller.previewCorrections() },
  { nom: "lecture des saisies", seed: COMPLET, acte: ({ controller }) => controller.readSaisies() },
  { nom: "liste des achats", seed: { sheets: [A_FICHE] }, acte: ({ controller }) => controller.listAchats() },
  { nom: "ouverture d'une fiche", seed: { sheets: [A_FICHE] }, avant: ({ controller }) => controller.listAchats(), acte: ({ controller }) => controller.openFiche(ACHAT) },
  { nom: "examen des besoins", seed: COMPLET, acte: ({ controller }) => controller.examinerBesoins() },
  { nom: "aperçu des besoins", seed: COMPLET, avant: ({ controller }) => controller.examinerBesoins(), acte: ({ controller }) => controller.previewBesoins("propositions") },
  { nom: "aperçu du classeur", seed: { sheets: [MARCHES] }, acte: ({ controller }) => controller.previewClasseur() },
  { nom: "aperçu de l'arrêt", seed: { sheets: [MARCHES] }, acte: ({ controller }) => controller.previewArret() },
  { nom: "examen des familles", seed: { sheets: [PAR_FAMILLE, FAMILLES] }, acte: ({ controller }) => controller.examinerFamilles() },
  { nom: "aperçu des familles", seed: { sheets: [PAR_FAMILLE, FAMILLES] }, acte: ({ controller }) => controller.previewFamilles({ genre: "registre" }) },
  { nom: "lecture du schéma", seed: { sheets: [MARCHES] }, acte: ({ controller }) => controller.readSchema() },
];
