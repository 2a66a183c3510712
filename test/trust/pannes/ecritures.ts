import { avecReponse } from "../../../src/core/fiche/fiche";
import { referentiel, schemas } from "../../../src/catalogue";
import { A_CORRIGER, A_DECIDER, A_FICHE, A_IMPORTER, FAMILLES, FEUILLE_BILAN, MARCHES, PAR_FAMILLE, RECENSEMENT, SAISIES } from "./classeurs";
import { ecriture, type Flux } from "./flux";
import { FICHIER } from "./importes";
import { effort } from "../effort";
import type { Banc } from "./banc";
import type { StartedOffice } from "../../host/startOffice";
import { headersOfMapping } from "../../../src/core/register/decisions";

const JOUR = "2025-02-14";
const FICHE = "action:2.1.1";

const PLAGE = { name: "plage", type: "any", dimensionality: "matrix" } as const;
const METADATA = { functions: [{ id: "TAUX", name: "TAUX", parameters: [PLAGE] }] };
const calculer = async (office: StartedOffice): Promise<void> => {
  office.CustomFunctions.associate("TAUX", () => 0.5);
  office.host.recalculate();
  await office.host.settled();
};

function typer({ store }: Banc, code: string, texte: string): void {
  store.dispatch({ type: "saisieTyped", brouillon: JSON.stringify(["essai", 2024, FICHE]), code, champ: "valeur", texte });
}

async function ouvrirFormulaire(banc: Banc): Promise<void> {
  await banc.controller.readSaisies();
  banc.store.dispatch({ type: "ficheSaisieOpened", fiche: FICHE });
  typer(banc, "V3.2", "1 200");
  typer(banc, "V2", "oui");
}

const saisies = { avant: ouvrirFormulaire, acte: ({ controller }: Banc) => controller.keepSaisie(), revient: ({ controller }: Banc) => controller.undoSaisie() };
const importer = { avant: ({ controller }: Banc) => controller.previewImport([FICHIER]), acte: ({ controller }: Banc) => controller.applyImport(), revient: ({ controller }: Banc) => controller.undoImport() };

async function decider({ store, controller }: Banc): Promise<void> {
  const mapping = store.state().ouverture!.recognition.tables[0]!;
  await controller.decideRegister({ genre: "colonne", mapping, header: headersOfMapping(mapping)[3]!, voeu: { champ: "considerationsSociales" } });
}

/** What the pane writes, each with the way back. */
export const ECRITURES: readonly Flux[] = [
  ...ecriture({ nom: "remplissage", seed: { sheets: [MARCHES, FEUILLE_BILAN] }, avant: ({ controller }) => controller.preview(), acte: ({ controller }) => controller.apply(), revient: ({ controller }) => controller.undo() }),
  ...ecriture({ nom: "import dans un tableau", seed: { sheets: [A_IMPORTER] }, ...importer }),
  ...ecriture({ nom: "import dans une feuille", seed: { sheets: [{ name: "Feuil1", rows: [] }] }, ...importer }),
  ...ecriture({ nom: "corrections", seed: { sheets: [A_CORRIGER] }, avant: ({ controller }) => controller.previewCorrections(), acte: ({ controller }) => controller.applyCorrections(), revient: ({ controller }) => controller.undoCorrections() }),
  ...ecriture({ nom: "saisies dans un tableau", seed: { sheets: [MARCHES, SAISIES] }, ...saisies }),
  ...ecriture({ nom: "saisies dans une feuille", lent: true, seed: { sheets: [MARCHES] }, ...saisies }),
  ...ecriture({
    nom: "fiche d'achat", lent: true, seed: { sheets: [A_FICHE] },
    avant: async ({ store, controller }) => {
      await controller.listAchats();
      await controller.openFiche({ objet: "marche", nom: "0001" });
      await controller.previewFiche(avecReponse({ ...store.state().ficheEnCours!, absence: "=Rien" }, "critere-environnemental", { decision: "retenue", poids: 0.1, justification: "+ social" }));
    },
    acte: ({ controller }) => controller.applyFiche(), revient: ({ controller }) => controller.undoFiche(),
  }),
  ...ecriture({
    nom: "recensement", seed: { sheets: [MARCHES, RECENSEMENT] },
    avant: async ({ controller }) => {
      await controller.examinerBesoins();
      await controller.previewBesoins("propositions");
    },
    acte: ({ controller }) => controller.ecrireBesoins(), revient: ({ controller }) => controller.annulerBesoins(),
  }),
  ...ecriture({
    nom: "classeur", lent: true, seed: { sheets: [{ name: "Feuil1", rows: [] }] },
    avant: async ({ store, controller }) => {
      await controller.previewClasseur();
      store.dispatch({ type: "classeurAsked", demande: { tables: ["marches"], colonnes: "schema" } });
    },
    acte: ({ controller }) => controller.applyClasseur(), revient: ({ controller }) => controller.undoClasseur(),
  }),
  ...ecriture({
    nom: "arrêt", lent: true, seed: { sheets: [MARCHES] },
    avant: async ({ store, controller }) => {
      await controller.previewArret();
      store.dispatch({ type: "voteDated", date: JOUR });
    },
    acte: ({ controller }) => controller.applyArret(), revient: ({ controller }) => controller.undoArret(),
  }),
  ...ecriture({
    nom: "figer", seed: { sheets: [MARCHES, { name: "Bilan", rows: [["Taux", null]], formulas: { A2: "=SPASER.TAUX(Marchés!E2:E7)", B2: "=1+1" }, numberFormats: { A2: "0.0%" } }] },
    options: { functions: { namespace: "SPASER", metadata: METADATA } }, installe: calculer,
    avant: ({ controller }) => controller.previewFiger("classeur"), acte: ({ controller }) => controller.applyFiger(), revient: ({ controller }) => controller.undoFiger(),
  }),
  ...ecriture({ nom: "familles", seed: { sheets: [PAR_FAMILLE, FAMILLES] }, avant: ({ controller }) => controller.previewFamilles({ genre: "registre" }), acte: ({ controller }) => controller.ecrireFamilles(), revient: ({ controller }) => controller.annulerFamilles() }),
  ...ecriture({ nom: "correspondance", seed: { sheets: [A_DECIDER] }, acte: decider, revient: ({ controller }) => controller.undoDecision() }),
  ...ecriture({
    nom: "adaptation", lent: true, seed: { sheets: [MARCHES] }, catalogue: { referentiel, schemas },
    avant: async ({ controller }) => {
      await controller.choose({ schemaId: "reglementaire", periode: { debut: 2024, fin: 2024 }, direction: null });
      await controller.previewAdaptation();
    },
    acte: ({ controller }) => controller.applyAdaptation(), revient: ({ controller }) => controller.undoAdaptation(),
  }),
];

/** Those that the short form goes through: an undo of sheets takes as long as what it undoes. */
export const CHOISIES: readonly Flux[] = ECRITURES.filter(({ lent, annule }) => effort === "long" || !(lent && annule));
