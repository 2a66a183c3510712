import { z } from "zod";

/** What the demonstration takes from a DECP 2.0 marché. The feeds are ours, so the schema is strict. */
const Marche = z.object({
  id: z.string(),
  acheteur: z.object({ id: z.string() }),
  objet: z.string(),
  codeCPV: z.string(),
  procedure: z.string(),
  dureeMois: z.number(),
  dateNotification: z.string(),
  datePublicationDonnees: z.string(),
  montant: z.number(),
  attributionAvance: z.boolean(),
  offresRecues: z.number(),
  marcheInnovant: z.boolean(),
  typeGroupementOperateurs: z.string(),
  idAccordCadre: z.string().optional(),
  titulaires: z.array(z.object({ titulaire: z.object({ id: z.string() }) })),
  considerationsSociales: z.object({ considerationSociale: z.array(z.string()) }),
  considerationsEnvironnementales: z.object({ considerationEnvironnementale: z.array(z.string()) }),
  modalitesExecution: z.object({ modaliteExecution: z.array(z.string()) }),
  techniques: z.object({ technique: z.array(z.string()) }),
});
const Flux = z.object({ marches: z.object({ marche: z.array(Marche) }) });

export type MarcheDecp = z.infer<typeof Marche>;

/** The marchés of one feed, in its order, duplicates and all. Throws a ZodError on a file of another shape. */
export function readFlux(json: string): MarcheDecp[] {
  return Flux.parse(JSON.parse(json)).marches.marche;
}
