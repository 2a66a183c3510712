import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { random } from "./random";

const SOCIALES = ["Pas de considération sociale", "Pas de considération sociale", "Clause sociale", "Critère social", "Marché réservé"];
const ENVIRONNEMENTALES = ["Pas de considération environnementale", "Clause environnementale", "Clause environnementale", "Critère environnemental"];
const CPV = ["45000000", "45233140", "30192000", "71000000", "79000000", "90900000", "15000000", "34100000", "48000000"];
const PROCEDURES = ["Procédure adaptée", "Appel d'offres ouvert", "Marché passé sans publicité ni mise en concurrence préalable", "Procédure avec négociation"];

/** Writes a national year of DECP as it is published: one file, marché by marché. A buyer has some 60 marchés. */
export async function writeAnnee(file: string, marches: number): Promise<void> {
  const draw = random(20_241_125);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
  const buyers = Math.max(10, Math.round(marches / 60));
  const two = (value: number) => String(value).padStart(2, "0");
  const output = createWriteStream(file);
  output.write("{\"marches\":{\"marche\":[\n");
  for (let rank = 0; rank < marches; rank++) {
    // Few buyers have many marchés.
    const buyer = Math.floor(buyers * draw() ** 2);
    const [month, day] = [1 + Math.floor(draw() * 12), 1 + Math.floor(draw() * 28)];
    const year = draw() < 0.95 ? 2024 : 2023;
    const marche = {
      id: `${year}-${rank}`, nature: "Marché", acheteur: { id: `21${two(1 + (buyer % 95))}${String(10_000 + buyer).padStart(5, "0")}00010` }, objet: `Prestations n° ${rank} pour le site ${Math.floor(draw() * 5_000)}, lot ${1 + Math.floor(draw() * 9)}`,
      codeCPV: pick(CPV), procedure: pick(PROCEDURES), lieuExecution: { code: two(1 + (buyer % 95)), typeCode: "Code département" }, dureeMois: 1 + Math.floor(draw() * 48), dateNotification: `${year}-${two(month)}-${two(day)}`, datePublicationDonnees: `${year}-12-${two(day)}`,
      montant: Math.round(draw() ** 4 * 200_000_000) / 100, formePrix: "Unitaire", attributionAvance: draw() < 0.2, offresRecues: 1 + Math.floor(draw() * 8), titulaires: [{ titulaire: { typeIdentifiant: "SIRET", id: String(30_000_000_000_000 + Math.floor(draw() * 300_000) * 100_019) } }],
      techniques: { technique: [draw() < 0.3 ? "Accord-cadre" : "Sans objet"] }, modalitesExecution: { modaliteExecution: ["Sans objet"] }, marcheInnovant: draw() < 0.01, ccag: "Pas de CCAG", typeGroupementOperateurs: "Pas de groupement",
      ...(draw() < 0.85 ? { considerationsSociales: { considerationSociale: [pick(SOCIALES)] }, considerationsEnvironnementales: { considerationEnvironnementale: [pick(ENVIRONNEMENTALES)] } } : {}),
    };
    if (!output.write(`${rank === 0 ? "" : ",\n"}${JSON.stringify(marche)}`)) await once(output, "drain");
  }
  output.end("\n]}}\n");
  await once(output, "close");
}
