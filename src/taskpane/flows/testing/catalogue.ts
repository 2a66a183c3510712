import { referentiel } from "../../../catalogue";
import { schemaSchema } from "../../../core/scheme/schema";
import type { Catalogue } from "../../host";

const CIBLE = { unite: "%", source: "Annexe, tableau 1" };

/** A small scheme: a share with milestones, an amount, a table that no register here has, an entered value, a pair. */
export const SCHEMA = schemaSchema.parse({
  id: "essai", libelle: "SPASER d'essai", acheteur: "Département d'essai", periode: { debut: 2023, fin: 2027 }, source: "Document d'essai",
  axes: [{
    code: "1", libelle: "Un achat inclusif", source: "p. 1",
    objectifs: [{
      code: "1.1", libelle: "Développer les clauses", source: "p. 2",
      actions: [{
        code: "1.1.1", libelle: "Clauser davantage", source: "p. 3",
        indicateurs: [
          {
            code: "S1", libelle: "Part des marchés clausés", unite: "%", source: "p. 3, « Indicateurs »", lecture: "Un marché réservé ne compte pas comme clausé.", note: "Le document imprime « S0 ».", ventilations: [{ par: "direction" }],
            mesure: { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés notifiés dans l'année" },
            cibles: [{ ...CIBLE, annee: 2024, valeur: 0.6 }, { ...CIBLE, annee: 2027, valeur: 0.8, confiance: "a-verifier", source: "Annexe, tableau 2" }],
          },
          {
            code: "S2", libelle: "Montant des marchés clausés", unite: "€ HT", source: "p. 3",
            mesure: { genre: "somme", filtre: { considerationsSociales: "Clause sociale" }, champ: "montant", denominateur: "marchés avec une clause sociale" },
            cibles: [{ ...CIBLE, unite: "€ HT", recurrence: "annuelle", valeur: 100_000 }],
          },
        ],
      }],
    }],
  }, {
    code: "2", libelle: "Un achat durable", source: "p. 4",
    objectifs: [{
      code: "2.1", libelle: "Verdir la commande publique", source: "p. 4",
      actions: [{
        code: "2.1.1", libelle: "Compter", source: "p. 5",
        indicateurs: [
          { code: "V1", libelle: "Véhicules propres acquis", unite: "véhicules", source: "p. 5", mesure: { genre: "nombre", table: "vehicules", denominateur: "véhicules acquis" } },
          { code: "V2", libelle: "Guide publié", unite: "oui/non", source: "p. 5", confiance: "a-verifier", mesure: { genre: "saisie", denominateur: "guide publié" } },
          {
            code: "V3", libelle: "Marchés par considération", unite: "marchés", source: "p. 6",
            composantes: [
              { code: "V3.1", libelle: "Clauses environnementales", unite: "marchés", mesure: { genre: "nombre", filtre: { considerationsEnvironnementales: "Clause environnementale" }, denominateur: "marchés notifiés" }, cibles: [{ ...CIBLE, unite: "marchés", recurrence: "annuelle", valeur: 1 }] },
              { code: "V3.2", libelle: "Études de sols", unite: "études", mesure: { genre: "saisie", denominateur: "études remises" } },
            ],
          },
        ],
      }],
    }],
  }],
});

export const CATALOGUE: Catalogue = { referentiel, schemas: new Map([[SCHEMA.id, SCHEMA]]) };

/** 1 March 2025, in days since 1970-01-01. */
export const TODAY = Date.UTC(2025, 2, 1) / 86_400_000;
