import { texteRaison } from "../indicators/textes";
import { texteClassement } from "./classement";
import { CPV_PROPOSE, type Clausier, type Disposition } from "../clausier/clausier";
import type { Consideration } from "./considerations";
import { porteesDe } from "./marchesPrevus";
import type { LigneImprevisible } from "./prevision";
import type { Levier, ProblemeBesoin, Propositions } from "./propositions";

/** The French words of a recensement: what a need could carry, where it is said, and what can't be told. */
const liste = new Intl.ListFormat("fr-FR", { type: "conjunction" });
const guillemets = (mots: readonly string[]) => mots.map((mot) => `« ${mot} »`);

/** Marks, as a recensement has them. */
export const texteLevier: Readonly<Record<Levier, string>> = {
  agec: "AGEC", insertion: "insertion", reserve: "marché réservé", reparabilite: "réparabilité", environnement: "environnement", social: "autre clause ou critère social",
};

/** Why nothing, or not everything, is proposed for a need. */
export function texteProbleme(probleme: ProblemeBesoin): string {
  switch (probleme.code) {
    case "questionVide": return "ni famille d'achat, ni code CPV : rien à chercher.";
    case "familleInconnue": return `famille inconnue : « ${probleme.recu} »${probleme.proches.length === 0 ? "." : `, proches : ${guillemets(probleme.proches).join(", ")}.`}`;
    case "cpvIllisible": return probleme.motif === "sept-chiffres"
      ? `code CPV à sept chiffres : « ${probleme.recu} ». Un zéro manque au début ou à la fin : tapez les huit chiffres en texte.`
      : `code CPV illisible : « ${probleme.recu} ».`;
    case "cpvSansFamille": return `code CPV « ${probleme.recu} » : dans aucune famille du clausier.`;
    case "familleContradictoire": return texteFamilleContradictoire(probleme.recu);
  }
}

/** Lines of the nomenclature disagree: none is used. */
export function texteFamilleContradictoire(famille: string): string {
  return `la nomenclature a plusieurs lignes « ${famille} » qui diffèrent : aucune n'est prise. Gardez-en une.`;
}

/** Where a disposition is said: "Département des Landes, SPASER 2023-2029, Axe 1, Mission 1". */
export function texteSources({ documents }: Pick<Clausier, "documents">, { sources }: Disposition): string {
  return sources.map(({ document, titre }) => `${documents.find(({ id }) => id === document)?.libelle ?? document}, ${titre}`).join(" ; ");
}

/** The words to put in the contract, where a document prints them; else what the first document says. */
export function texteDisposition({ texte, sources }: Disposition): string | null {
  return texte ?? sources.find(({ citation }) => citation !== undefined)?.citation ?? null;
}

/** "nettoyage (code CPV 90910000, rapprochement CPV proposé, à vérifier)". */
export function texteFamilles({ familles, nomenclature }: Propositions): string {
  const lues = familles.map(({ famille, cpv }) => (cpv === null ? famille.libelle : `${famille.libelle} (code CPV ${cpv} : ${CPV_PROPOSE})`)).join(" ; ");
  return nomenclature === null || lues === "" ? lues : `${lues}, ${texteClassement([nomenclature])}`;
}

/** What goes in « Considérations possibles »: the AGEC categories, then the dispositions; empty where nothing is proposed. */
export function textePossibles({ agec, agecLarges, dispositions }: Propositions): string {
  return [
    ...agec.map((categorie) => `Famille AGEC : ${categorie}`),
    ...(agecLarges.length > 0 ? [`Famille AGEC à préciser : ${agecLarges.join(" ou ")}`] : []),
    // The obligation of the AGEC categories is said by the category.
    ...dispositions.filter(({ disposition }) => disposition.id !== "agec").map(({ disposition }) => `${disposition.libelle}${disposition.confiance === "a-verifier" ? " (à vérifier)" : ""}`),
  ].join(" ; ");
}

/** "Clause sociale ; Marché réservé", "Aucune", or nothing where a person said nothing. */
export function texteEnvisagees({ besoin: { envisagees } }: Propositions): string {
  return envisagees === null ? "" : envisagees.texte;
}

/** What the clausier adds to what is envisaged. */
export function considerationsEnPlus(ligne: Propositions): Consideration[] {
  const envisagees = new Set(porteesDe(ligne, "envisage"));
  return porteesDe(ligne, "possible").filter((one) => !envisagees.has(one));
}

/** Why an indicator isn't forecast. */
export function texteImprevisible({ motif }: Pick<LigneImprevisible, "motif">): string {
  switch (motif.code) {
    case "saisie": return "sa valeur est saisie par une personne.";
    case "realisation": return "c'est une étape faite ou non, suivie dans la table Suivi des actions.";
    case "autreTable": return `se mesure sur la table ${motif.table}, et non sur les marchés de l'année.`;
    case "stock": return "compte aussi des marchés notifiés avant.";
    case "autreDate": return `son année se lit dans « ${motif.champ} », qu'un besoin ne dit pas.`;
    case "champs": return `un besoin ne dit pas ${liste.format(guillemets(motif.champs))}.`;
    case "raison": return texteRaisonPrevue(motif.raison);
  }
}

/** The register in question is made of needs: what lacks is to be filled in there. */
function texteRaisonPrevue(raison: Extract<LigneImprevisible["motif"], { code: "raison" }>["raison"]): string {
  switch (raison.code) {
    case "aucuneLigne": return "aucun besoin nouveau ou à renouveler cette année-là.";
    case "colonneVide": return `aucun besoin concerné ne dit ${liste.format(guillemets(raison.colonnes.map(colonneDuRecensement)))}.`;
    case "directionInconnue": return "le Recensement ne dit pas la direction de ses besoins.";
    case "denominateurNul": return "aucun besoin dans ce dont c'est la part.";
    default: return texteRaison(raison);
  }
}

/** The column of the Recensement that a column of Marchés comes from. */
function colonneDuRecensement(colonne: string): string {
  return colonne === "Montant HT" ? "Montant estimé HT" : colonne.startsWith("Considérations ") ? "Considérations envisagées" : colonne;
}
