import { texteCible } from "../compliance/textes";
import { texteValeur } from "../indicators/textes";
import type { FeuilleDirection, FeuillesDeRoute, Objectif } from "./feuilleDeRoute";
import { texteEnvisagees, textePossibles } from "./textes";

const nombre = new Intl.NumberFormat("fr-FR");
const compte = (count: number, un: string, plusieurs: string) => `${nombre.format(count)} ${count < 2 ? un : plusieurs}`;

/** "3 marchés", "120 000 €". */
export function texteQuantite(valeur: number, genre: Objectif["genre"]): string {
  return genre === "montant" ? texteValeur(valeur, "€ HT") : compte(valeur, "marché", "marchés");
}

/** What is left to plan once what is envisaged is done; never below nothing. */
export function resteDe({ aAtteindre, envisages }: Pick<Objectif, "aAtteindre" | "envisages">): number {
  return Math.max(0, aAtteindre - envisages);
}

/** "12 achats prévus, dont 3 reconductions ; 1 234 000 € HT estimés, 2 achats sans montant." */
export function texteResume({ besoins, nouveaux, reconductions, montant, sansMontant }: FeuilleDirection): string {
  const estime = nouveaux - sansMontant === 0 ? "" : ` ; ${texteValeur(montant, "€ HT")} HT estimés pour les nouveaux marchés`;
  const sans = sansMontant === 0 ? "" : `, ${compte(sansMontant, "achat sans montant", "achats sans montant")}`;
  return `${compte(besoins.length, "achat prévu", "achats prévus")}${reconductions === 0 ? "" : `, dont ${compte(reconductions, "reconduction, qui n'est pas un nouveau marché", "reconductions, qui ne sont pas de nouveaux marchés")}`}${estime}${sans}.`;
}

/** "A1, au moins 30,0 % : 3 marchés à atteindre sur 7 ; 1 déjà envisagé, 5 possibles." */
export function texteObjectif({ cible, genre, base, aAtteindre, envisages, possibles }: Objectif): string {
  const quantite = (valeur: number) => (genre === "montant" ? texteValeur(valeur, "€ HT") : nombre.format(valeur));
  return `${texteCible(cible)} : ${texteQuantite(aAtteindre, genre)} sur ${quantite(base)} ; ${quantite(envisages)} déjà ${envisages < 2 || genre === "montant" ? "envisagé" : "envisagés"}, ${quantite(possibles)} si tout ce qui est proposé est porté`;
}

/** The feuille of one direction, to paste in a mail. */
export function texteFeuille(feuille: FeuilleDirection, { annee }: Pick<FeuillesDeRoute, "annee">, schema: string): string {
  const { direction, besoins, objectifs } = feuille;
  return [
    `Feuille de route ${annee} : ${direction}`, schema, texteResume(feuille), "",
    objectifs.length === 0 ? "Aucune cible du schéma ne se partage entre les directions sur ces achats." : `Objectifs ${annee}, si la direction atteint sur ses propres achats la part que le schéma fixe :`,
    ...objectifs.map((objectif) => `- ${objectif.code}, ${objectif.libelle} : ${texteObjectif(objectif)}.`),
    "", "Achats prévus :",
    ...besoins.map((ligne) => {
      const { besoin: { nom, type, montant } } = ligne;
      const possibles = textePossibles(ligne);
      const envisagees = texteEnvisagees(ligne);
      return `- ${nom}${type === null ? "" : ` (${type.toLowerCase()})`}${montant === null ? "" : `, ${texteValeur(montant, "€ HT")} HT`}${envisagees === "" ? "" : `. Envisagé : ${envisagees}`}. ${possibles === "" ? "Rien de proposé." : `Pourrait porter : ${possibles}.`}`;
    }),
  ].join("\n");
}
