import { schemas } from "../catalogue";
import { checkConformite, type Conformite } from "../core/compliance/conformite";
import { siretAcheteur } from "../core/publication/acheteur";
import type { Publication } from "../core/publication/donnees/lignes";
import { isoOfDay } from "../core/register/day";
import { isSiret } from "../core/register/siret";
import type { Source } from "./source";
import { texte } from "./textes";
import { today } from "./today";
import { CliError, type Call } from "./usage";

/** The scheme of what the law asks of every buyer. */
const LOI = "reglementaire";
/** Schemes that are nobody's: their buyer is no name to publish under. */
const SANS_ACHETEUR: ReadonlySet<string> = new Set([LOI, "rtes-modele"]);

/** What is published of a check: the law's check of the same register beside, who publishes, today's date. */
export function publicationOf(call: Call, conformite: Conformite, { register }: Source): Publication {
  const { schema, periode, direction, anomalies } = conformite;
  const { siret, acheteur } = call.options;
  if (siret !== undefined && !isSiret(siret.replace(/\s/g, ""))) throw new CliError(texte.siretInvalide(siret));
  const loi = schemas.get(LOI)!;
  return {
    conformite,
    obligations: schema.id === LOI ? conformite : checkConformite(register, loi, { periode, direction: direction ?? undefined }, anomalies),
    acheteur: { nom: acheteur ?? schema.acheteur, siret: siret?.replace(/\s/g, "") ?? siretAcheteur(register) },
    date: isoOfDay(today()),
  };
}

/** The name under which the buyer declares: the one given, else that of its own scheme. */
export function raisonSociale(call: Call, { schema }: Conformite): string | null {
  return call.options.acheteur ?? (SANS_ACHETEUR.has(schema.id) ? null : schema.acheteur);
}
