import type { Champ, TypeChamp } from "../register/champ";

/** Widths of columns, in characters, by what they hold. */
const PAR_TYPE: Readonly<Record<TypeChamp, number>> = {
  texte: 24, choix: 20, liste: 30, siret: 18, nombre: 13, montant: 16, entier: 11, pourcentage: 13, date: 13, ouiNon: 14, considerationsSociales: 30, considerationsEnvironnementales: 32,
};
const CODE = 16;
const LARGE = 44;
/** Fields that hold more, or less, than others of their type; `table.champ` where one table alone differs. */
const PAR_CHAMP: Readonly<Partial<Record<string, number>>> = {
  objet: LARGE, besoin: LARGE, considerationsPossibles: LARGE, sousAction: LARGE, commentaire: LARGE, preuve: LARGE, justificatif: LARGE, justification: LARGE, justificationAbsence: LARGE, disposition: 60,
  famille: 24, libelleFamille: LARGE, familleAgec: LARGE, periode: 14, "saisies.valeur": 14, "fichesAchat.code": 26, "fichesAchat.objet": 14,
};

/** `code`: a text that is a code. */
export function largeurDe(table: string, { id, type }: Pick<Champ, "id" | "type">, code: boolean): number {
  return PAR_CHAMP[`${table}.${id}`] ?? PAR_CHAMP[id] ?? (code ? CODE : PAR_TYPE[type]);
}
