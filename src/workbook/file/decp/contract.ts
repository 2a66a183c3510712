import { z } from "zod";
import { booleanField, countField, listField, numberField, partiesField, partyField, textField } from "./fields";

/**
 * What is used of a DECP 2.0.x marché or concession. Only these keys are picked; each takes whatever the file gives
 * and keeps it, so that a row never disappears because one of its values is wrong.
 */
export const decpContract = z.object({
  id: textField,
  nature: textField,
  objet: textField,
  acheteur: partyField,
  autoriteConcedante: partyField,
  codeCPV: textField,
  procedure: textField,
  dureeMois: numberField,
  dateNotification: textField,
  dateSignature: textField,
  datePublicationDonnees: textField,
  montant: numberField,
  valeurGlobale: numberField,
  attributionAvance: booleanField,
  offresRecues: numberField,
  titulaires: partiesField,
  concessionnaires: partiesField,
  considerationsSociales: listField,
  considerationsEnvironnementales: listField,
  marcheInnovant: booleanField,
  typeGroupementOperateurs: textField,
  techniques: listField,
  modalitesExecution: listField,
  idAccordCadre: textField,
  modifications: countField,
});

export type DecpContract = z.infer<typeof decpContract>;

/** One of these says that an object is a DECP contract. */
const SIGNS = ["acheteur", "autoriteConcedante", "objet", "codeCPV", "montant", "valeurGlobale", "titulaires", "concessionnaires", "dateNotification", "dateSignature"];

export function looksLikeContract(value: Record<string, unknown>): boolean {
  return SIGNS.some((key) => Object.hasOwn(value, key));
}
