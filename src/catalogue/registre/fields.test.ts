import { referentiel } from "..";
import { parseConsiderations } from "../../core/register/considerations";
import { vocabulary } from "../../core/register/vocabulary";
import { recognise } from "../fixtures/workbook";

/** The register that outside users rely on: ids and labels. */
const FIELDS: Readonly<Record<string, string>> = {
  marches: `id: N° marché · consultation: Consultation · lot: Lot · nature: Nature · objet: Objet · acheteur: SIRET acheteur · direction: Direction
    · categorie: Catégorie · domaine: Domaine d'achat · famille: Famille d'achat · codeCPV: Code CPV · procedure: Procédure
    · dateLancement: Date de lancement · dateNotification: Date de notification · datePublication: Date de publication · dateFin: Date de fin
    · dureeMois: Durée (mois) · montant: Montant HT · attributionAvance: Avance · offresRecues: Offres reçues
    · titulaire: SIRET titulaire · titulaireNom: Titulaire · titulaireDepartement: Département titulaire · titulaireTaille: Taille titulaire
    · titulaireStatut: Statut titulaire · groupement: Groupement
    · considerationsSociales: Considérations sociales · considerationsEnvironnementales: Considérations environnementales · reserveA: Réservé à
    · poidsCritereSocial: Poids critère social (%) · poidsCritereEnvironnemental: Poids critère environnemental (%) · critereRSE: Critère RSE
    · critereCoutGlobal: Critère coût global · critereACV: Critère ACV · clauseGES: Clause ou critère GES · clauseEgalite: Clause ou critère égalité F/H
    · clauseDiscriminations: Clause ou critère discriminations · clauseEmballages: Condition emballages · clauseAccessibilite: Clause accessibilité numérique
    · marcheInnovant: Marché innovant · reemploi: Réemploi ou réutilisation · matieresRecyclees: Matières recyclées · biosource: Biosourcé ou écolabel
    · indiceReparabilite: Indice de réparabilité (/10) · economieFonctionnalite: Économie de la fonctionnalité · reductionElectrique: Réduction consommation électrique
    · operationStructurante: Opération structurante · occasion: Achat d'occasion exigé · ressourceDurable: Ressource gérée durablement
    · leviersCarbone: Leviers carbone du prestataire · agregatsTonnes: Agrégats d'enrobés (t) · enrobesTiedesTonnes: Enrobés tièdes (t)
    · strategieFormalisee: Stratégie d'achat formalisée · justificationAbsence: Justification d'absence · sourcing: Sourcing réalisé
    · heuresInsertionPrevues: Heures d'insertion prévues · heuresInsertionRealisees: Heures d'insertion réalisées · beneficiaires: Bénéficiaires · beneficiairesFemmes: dont femmes
    · idAccordCadre: Accord-cadre (identifiant)`,
  contratsInsertion: `marche: N° marché · beneficiaire: Bénéficiaire · sexe: Sexe · handicap: Travailleur handicapé · dateDebut: Date de début · dateFin: Date de fin
    · typeContrat: Type de contrat · heures: Heures d'insertion · heuresFormation: Heures de formation · heuresTutorat: Heures de tutorat · nombre: Nombre`,
  heuresRealisees: "marche: N° marché · annee: Année · heures: Heures",
  paiements: `marche: N° marché · beneficiaire: SIRET bénéficiaire · statut: Statut bénéficiaire · dateReception: Date de réception · datePaiement: Date de paiement
    · suspension: Jours de suspension · montant: Montant payé`,
  suiviActions: "action: Action · sousAction: Sous-action · pilote: Pilote · etat: État · echeance: Échéance · preuve: Preuve · commentaire: Commentaire",
  saisies: "code: Indicateur · annee: Année · modalite: Modalité · valeur: Valeur · date: Date · auteur: Auteur · justificatif: Justificatif · commentaire: Commentaire",
};
const pairs = (text: string) => text.split("·").map((pair) => pair.trim().split(": ") as [string, string]);

describe("the fields of the register", () => {
  it("has its seventeen tables, Marchés first, those of a scheme last", () => {
    expect([...referentiel.keys()]).toEqual([
      "marches", "contratsInsertion", "heuresRealisees", "paiements", "vehicules", "denrees", "batiments", "produits", "evenements", "recensement", "familles", "fichesAchat",
      "suiviActions", "saisies", "bilansArretes", "referentielSchema", "ciblesSchema",
    ]);
  });

  it.each(Object.entries(FIELDS))("keeps the ids and the labels of %s that outside users rely on, whatever the fields added since", (id, text) => {
    const found = new Map(referentiel.get(id)?.champs.map(({ id: champ, libelle }) => [champ, libelle]));
    expect(pairs(text).filter(([champ, libelle]) => found.get(champ) !== libelle)).toEqual([]);
  });

  it.each([...referentiel.values()].map(({ id, libelle, champs }) => [id, libelle, champs] as const))("recognises %s by its own labels, in any order and case, each column in its field", (id, libelle, champs) => {
    const labels = champs.map((champ) => champ.libelle.toUpperCase()).reverse();
    const { tables } = recognise({ [libelle]: [labels] });
    expect(tables.map(({ table }) => table)).toEqual([id]);
    expect(tables[0]?.columns.map(({ champ }) => champ)).toEqual(champs.map((champ) => champ.id).reverse());
    expect(tables[0]?.ignored).toEqual([]);
  });

  it("gives Paiements and Marchés the same words for a status", () => {
    const of = (table: string, champ: string) => referentiel.get(table)?.champs.find(({ id }) => id === champ)?.valeurs;
    expect(of("paiements", "statut")).toEqual(of("marches", "titulaireStatut"));
  });

  it.each([
    ["marches", "nature", "Délégation de service public", "DSP"],
    ["marches", "nature", "Concession de service public", "Concession de service public"],
    ["marches", "nature", "marché  subséquent", "Marché subséquent"],
    ["marches", "nature", "Accord cadre", "Accord-cadre"],
    ["marches", "categorie", "Etudes", "Études"],
    ["marches", "categorie", "Prestation de services", "Services"],
    ["marches", "titulaireTaille", "Micro-entreprise", "TPE"],
    ["marches", "titulaireStatut", "Entreprise adaptée", "EA"],
    ["marches", "titulaireStatut", "Association intermédiaire", "SIAE"],
    ["marches", "titulaireStatut", "Association", "ESS"],
    ["marches", "reserveA", "EA/ESAT", "EA-ESAT"],
    ["marches", "reserveA", "EA, ESAT, SIAE", "EA-ESAT-SIAE"],
    ["marches", "leviersCarbone", "formation des agents à l’éco-conduite", "Formation à l'éco-conduite"],
    ["marches", "leviersCarbone", "Néant", "Aucun"],
    ["contratsInsertion", "sexe", "femme", "F"],
    ["contratsInsertion", "typeContrat", "CDD > 6 mois", "CDD de plus de 6 mois"],
    ["vehicules", "energie", "Diesel", "Gazole"],
    ["vehicules", "energie", "Vélo à assistance électrique", "Vélo"],
    ["vehicules", "energie", "electrique", "Électrique"],
    ["evenements", "type", "Sourçage", "Sourcing"],
    ["evenements", "type", "Sourcing inversé", "Sourcing inversé"],
    ["suiviActions", "etat", "terminé", "Réalisée"],
    ["marches", "categorie", "Prestations intellectuelles", null],
    ["marches", "titulaireStatut", "SARL", null],
  ])("%s.%s reads « %s » as %s", (table, champ, text, expected) => {
    const valeurs = referentiel.get(table)?.champs.find(({ id }) => id === champ)?.valeurs ?? [];
    expect(vocabulary(valeurs).canonical(text)).toBe(expected);
  });

  it("offers, for considérations, help whose spellings core reads", () => {
    for (const words of ["Clause sociale", "Critère social", "Marché réservé", "Pas de considération sociale"]) expect(parseConsiderations(words, "sociale").state).toBe("value");
    const aide = referentiel.get("marches")?.champs.find(({ id }) => id === "considerationsSociales")?.aide;
    expect(aide).toMatch(/Clause sociale.*Critère social.*Marché réservé.*Pas de considération sociale.*Vide/);
  });
});
