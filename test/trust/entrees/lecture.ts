import { referentiel, schemas } from "../../../src/catalogue";
import { checkConformite } from "../../../src/core/compliance/conformite";
import { findAnomalies } from "../../../src/core/register/anomalies/findAnomalies";
import type { Register } from "../../../src/core/register/register";
import { openFile } from "../../../src/workbook/file";
import { readRegister } from "../../../src/workbook/readRegister";

/** 2025-03-14. */
const AUJOURDHUI = 20_161;

/** All that the product does of a file before a person acts: opens it, recognises its tables, reads, controls, checks. */
export async function lire(nom: string, bytes: Uint8Array): Promise<Register> {
  const workbook = openFile(nom, bytes);
  const { register } = await readRegister(workbook, referentiel);
  await workbook.findTexts("clause");
  await workbook.findFormulas("SPASER.", "classeur");
  controler(register);
  return register;
}

/** Anomalies and a check over whatever was read: texts for a person, or an exception that fails the test. */
export function controler(register: Register): string[] {
  const anomalies = findAnomalies(register, { aujourdhui: AUJOURDHUI });
  const { indicateurs } = checkConformite(register, schemas.get("landes")!, { periode: { debut: 2024, fin: 2024 } }, anomalies);
  expect(indicateurs.length).toBeGreaterThan(0);
  return anomalies.map(({ message }) => message);
}
