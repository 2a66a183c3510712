import { LICENCES, LICENCES_ADMISES, REGISTRE, SCRIPTS_ADMIS } from "./regles";
import type { Paquet } from "./verrou";

/** What is wrong with a package, in words; none when it is as the rules want. */
export function defauts({ nom, chemin, version, license, resolved, integrity, hasInstallScript, link, inBundle }: Paquet): string[] {
  const admise = LICENCES_ADMISES.get(nom);
  const script = SCRIPTS_ADMIS.get(nom);
  const permise = license !== undefined && LICENCES.has(license);
  return [
    ...(permise || (admise?.version === version && admise.licence === (license ?? null)) ? [] : [`licence ${license ?? "not declared"}`]),
    ...(!hasInstallScript || script?.version === version ? [] : ["an install script"]),
    ...(resolved === undefined || resolved.startsWith(REGISTRE) ? [] : [`comes from ${resolved}`]),
    ...(integrity?.startsWith("sha512-") || inBundle ? [] : ["no sha512 of what it must be"]),
    ...(link ? ["a link to a folder"] : []),
  ].map((text) => `${chemin}@${version}: ${text}`);
}
