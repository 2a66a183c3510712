import { addMonths } from "./day";

/** Months after the notification within which the essential data are published (R2196-1, arrêté of 22 December 2022). */
export const MOIS_DE_PUBLICATION = 2;

/** The last day for publishing: counted from date to date, the last day of a month that is too short. Days since 1970-01-01. */
export function publicationLimite(notification: number): number {
  return addMonths(notification, MOIS_DE_PUBLICATION);
}
