import { criteres, criteresDe, type Filtre } from "../filtre";
import { splitCritere } from "../operateur";
import { isComptee, isReprise, type Mesure, type Operande } from "../mesure";
import { expandParametres, type Parametre } from "../parametre";

/**
 * The inverse of `expandParametres`: dated branches that a parameter makes become again the criterion that names it,
 * `>={seuilTravaux}`. Branches that no parameter makes stay as they are.
 */
export function foldFiltre(filtre: Filtre, parametres: readonly Parametre[]): Filtre {
  const found: Record<string, string> = {};
  const et = filtre.et.flatMap((branch) => {
    const criterion = criterionOf(branch, parametres);
    if (!criterion || Object.hasOwn(filtre.criteres, criterion.champ) || Object.hasOwn(found, criterion.champ)) return [foldFiltre(branch, parametres)];
    found[criterion.champ] = criterion.critere;
    return [];
  });
  return { criteres: { ...filtre.criteres, ...found }, ou: filtre.ou.map((one) => foldFiltre(one, parametres)), et };
}

function criterionOf(branch: Filtre, parametres: readonly Parametre[]): { readonly champ: string; readonly critere: string } | null {
  const [first] = criteresDe(branch);
  if (!first || typeof first.critere !== "string") return null;
  const operator = splitCritere(first.critere).operateur ?? "";
  for (const parametre of parametres) {
    const critere = `${operator}{${parametre.code}}`;
    const [expected] = expandParametres(criteres({ [first.champ]: critere }), [parametre]).et;
    if (JSON.stringify(expected) === JSON.stringify(branch)) return { champ: first.champ, critere };
  }
  return null;
}

/** The measure with its parameters named again in its criteria. */
export function foldMesure(mesure: Mesure, parametres: readonly Parametre[]): Mesure {
  const operande = (one: Operande): Operande => (isReprise(one) ? one : foldMesure(one, parametres));
  const sinon = "sinon" in mesure && mesure.sinon ? { sinon: foldMesure(mesure.sinon, parametres) } : {};
  if (mesure.genre === "ratio") return { ...mesure, ...sinon, numerateur: operande(mesure.numerateur), diviseur: operande(mesure.diviseur) };
  if (!isComptee(mesure)) return mesure;
  return { ...mesure, ...sinon, filtre: foldFiltre(mesure.filtre, parametres), ...("base" in mesure && mesure.base ? { base: foldFiltre(mesure.base, parametres) } : {}) };
}
