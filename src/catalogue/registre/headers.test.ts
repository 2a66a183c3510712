import { referentiel } from "..";
import { recognise } from "../fixtures/workbook";

/** The field that a header feeds in a table already recognised by its first headers; null when it feeds none. */
function fieldOf(anchors: readonly string[], header: string): string | null {
  const { tables } = recognise({ Feuille: [[...anchors, header]] });
  return tables[0]?.columns.find(({ column }) => column === anchors.length)?.champ ?? null;
}

describe("headers of Marchés", () => {
  it.each([
    ["acheteur.id", "acheteur"], ["acheteur_id", "acheteur"], ["SIRET de l’acheteur", "acheteur"],
    ["titulaire_id_1", "titulaire"], ["titulaire_id", "titulaire"], ["titulaire.id", "titulaire"], ["titulaire", "titulaireNom"], ["titulaire_nom", "titulaireNom"],
    ["Fournisseur", null], ["titulaire_id_2", null],
    ["titulaire_categorie", "titulaireTaille"], ["titulaire_departement_code", "titulaireDepartement"],
    ["codeCPV", "codeCPV"], ["dureeMois", "dureeMois"], ["Durée en mois", "dureeMois"], ["Durée", null],
    ["datePublicationDonnees", "datePublication"], ["offresRecues", "offresRecues"], ["attributionAvance", "attributionAvance"], ["tauxAvance", null],
    ["idAccordCadre", "idAccordCadre"], ["Accord-cadre (identifiant)", "idAccordCadre"], ["typeGroupementOperateurs", "groupement"],
    ["considerationsSociales", "considerationsSociales"], ["CONSIDÉRATIONS  SOCIALES", "considerationsSociales"], ["considerationsEnvironnementales", "considerationsEnvironnementales"],
    ["Clause sociale", null], ["Marché réservé", null],
    ["montant", "montant"], ["Montant (€ HT)", "montant"], ["Montant HT (€)", "montant"], ["Montant notifié HT", "montant"],
    ["Montant TTC", null], ["Montant du marché TTC", null], ["Montant payé", null], ["Montant estimé HT", null], ["Montant maximum HT", null], ["montantModification", null], ["dureeMoisModification", null],
    ["Heures d’insertion contractualisées", "heuresInsertionPrevues"], ["Heures d'insertion", null],
    ["Nombre de personnes bénéficiaires", "beneficiaires"], ["Agrégats d'enrobés (tonnes)", "agregatsTonnes"],
    ["Type", null], ["type", null], ["Service", null], ["uid", null], ["lieuExecution.code", null],
  ])("« %s » feeds %s", (header, champ) => {
    expect(fieldOf(["N° de marché", "Date notification"], header)).toBe(champ);
  });

  it.each(["id", "ID", "n° marche", "N°  MARCHÉ", "Numéro de marché", "Réf. marché"])("« %s » names a marché", (header) => {
    expect(fieldOf(["dateNotification", "objet", "montant"], header)).toBe("id");
  });
});

describe("tables that look alike", () => {
  it.each<[string, readonly string[], string | null]>([
    ["a DECP register", ["id", "acheteur.id", "nature", "objet", "codeCPV", "procedure", "dureeMois", "dateNotification", "montant", "considerationsSociales"], "marches"],
    ["a decp.info file", ["uid", "id", "acheteur_id", "titulaire_id", "objet", "montant", "dateNotification", "considerationsSociales"], "marches"],
    ["a register without numbers", ["Objet", "Titulaire", "Montant HT", "Date de notification"], "marches"],
    ["marchés and what was declared of them", ["N° marché", "Considérations sociales"], "marches"],
    ["payments with a bare amount", ["N° marché", "SIRET bénéficiaire", "Montant payé", "Date de paiement"], "paiements"],
    ["payments whose amount is called montant", ["N° marché", "Statut bénéficiaire", "montant", "Date de paiement", "Objet"], "paiements"],
    ["contracts of persons", ["N° marché", "Bénéficiaire", "Sexe", "Date de début", "Type de contrat", "Heures d'insertion"], "contratsInsertion"],
    ["aggregated contracts", ["N° marché", "Sexe", "Date de début", "Nombre"], "contratsInsertion"],
    ["contracts that also give a year", ["N° marché", "Bénéficiaire", "Date de début", "Année", "Heures d'insertion"], "contratsInsertion"],
    ["hours by year", ["N° marché", "Année", "Heures"], "heuresRealisees"],
    ["hours by year, said in full", ["N° marché", "Année", "Heures d'insertion réalisées"], "heuresRealisees"],
    ["entered values", ["Indicateur", "Année", "Valeur"], "saisies"],
    ["entered values with a code", ["Code", "Année", "Modalité", "Valeur", "Commentaire"], "saisies"],
    ["voted figures", ["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], "bilansArretes"],
    ["voted figures with a year beside", ["Schéma", "Période", "Année", "Indicateur", "Valeur", "Numérateur", "Dénominateur"], "bilansArretes"],
    ["a bilan template", ["Code", "Libellé", "N-1", "Valeur", "Cible", "Écart", "Statut", "Source", "Commentaire"], null],
    ["a bilan template by action", ["Action", "Indicateur", "Unité", "Valeur", "Cible", "Commentaire"], null],
    ["the annex of a scheme", ["Axes", "Objectifs", "Numérotation", "Action", "Sous-actions", "Indicateurs de suivi à consolider"], null],
    ["the follow-up of actions", ["Action", "Pilote", "État", "Échéance"], "suiviActions"],
    ["next year's needs", ["Besoin", "Type de besoin", "Direction", "Famille d'achat", "Montant estimé HT", "Considérations envisagées"], "recensement"],
    ["what was examined for purchases", ["N° marché ou besoin", "Disposition", "Décision", "Justification", "Poids", "Validée par", "Validée le"], "fichesAchat"],
    ["what was examined, beside columns of other tables", ["Marché ou besoin", "Direction", "Action", "État", "Disposition", "Décision", "Année", "Valeur"], "fichesAchat"],
    ["decisions about the actions of a scheme", ["Action", "État", "Décision", "Pilote", "Échéance"], "suiviActions"],
    ["a fleet", ["Immatriculation", "Énergie", "Date d'acquisition"], "vehicules"],
    ["food", ["Denrée", "Année", "Montant HT", "SIQO", "Bio"], "denrees"],
    ["buildings", ["Opération", "QEB", "Niveau E", "Niveau C", "Surface (m²)"], "batiments"],
    ["products", ["Produit", "Écolabel", "Quantité", "Montant HT"], "produits"],
    ["events", ["Type", "Public", "Date", "Participants"], "evenements"],
    ["a scheme of one's own", ["Niveau", "Code", "Libellé", "Rattaché à", "Unité", "Source"], "referentielSchema"],
    ["its targets", ["Indicateur", "Année", "Récurrence", "Forme", "Valeur", "Unité", "Source"], "ciblesSchema"],
    ["its targets, each with a year", ["Indicateur", "Année", "Forme", "Valeur"], "ciblesSchema"],
    ["a journal", ["Date", "Type", "Commentaire"], null],
    ["an address list", ["Nom", "Sexe", "Date de début", "Type de contrat"], null],
    ["avenants", ["N° marché", "N° avenant", "Date de l'avenant", "Montant de l'avenant"], null],
  ])("%s", (_, headers, expected) => {
    const { tables, ecartes } = recognise({ Feuille: [headers, headers.map(() => "x")] });
    expect(tables.map(({ table }) => table)).toEqual(expected === null ? [] : [expected]);
    expect(ecartes).toEqual([]);
  });

  it("finds every table of a workbook that holds them all, each in its own sheet", () => {
    const all = [...referentiel.values()];
    const { tables, ecartes } = recognise(Object.fromEntries(all.map(({ libelle, champs }) => [libelle, [champs.map((champ) => champ.libelle)]])));
    expect(new Map(tables.map(({ table, sheet }) => [table, sheet]))).toEqual(new Map(all.map(({ id, libelle }) => [id, libelle])));
    expect(ecartes).toEqual([]);
  });
});
