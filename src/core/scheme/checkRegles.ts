import { findChamp, type Referentiel } from "../register/champ";
import { foldText } from "../register/fold";
import { isEvolution } from "./cible";
import { CritereError, parseCritere } from "./critere";
import { criteresDe, type CritereBrut, type Filtre } from "./filtre";
import { isComptee, isReprise, mesuresDe, sousMesures, type Mesure, type MesureComptee } from "./mesure";
import { parametreNomme } from "./parametre";
import { indicateursDe, type Composante, type Indicateur, type Schema } from "./schema";

/** What is wrong in the rules of a scheme whose shape is right: where (`A1.mesure.filtre.montant`) and why. */
export interface RegleProblem {
  readonly cle: string;
  readonly message: string;
}

/**
 * Checks every rule against the register and the scheme itself: the tables and fields exist, the criteria can be read
 * for the type of their field, the parameters and indicators named are there, and no indicator is made of itself.
 */
export function checkRegles(schema: Schema, referentiel: Referentiel): RegleProblem[] {
  const indicateurs = indicateursDe(schema);
  const parametres = new Map(schema.parametres.map((parametre) => [parametre.code, parametre]));
  const known = new Set(indicateurs.map(({ code }) => code));
  return [
    ...indicateurs.flatMap((indicateur) => [
      ...(indicateur.mesure ? checkMesure(indicateur.mesure, `${indicateur.code}.mesure`) : []),
      ...("ventilations" in indicateur ? checkVentilations(indicateur) : []),
      ...checkUnites(indicateur),
    ]),
    ...cycles(indicateurs),
  ];

  function checkMesure(mesure: Mesure, cle: string): RegleProblem[] {
    const nested = sousMesures(mesure).flatMap(({ cle: key, mesure: one }) => checkMesure(one, `${cle}.${key}`));
    if (mesure.genre === "ratio") {
      // Its value would be read under the code of the ratio, which is that of the whole.
      const entered = Object.entries({ numerateur: mesure.numerateur, diviseur: mesure.diviseur }).filter(([, side]) => !isReprise(side) && side.genre === "saisie");
      nested.push(...entered.map(([key]) => ({ cle: `${cle}.${key}`, message: "un côté d'un rapport ne se saisit pas : reprenez le code d'un indicateur saisi (indicateur: …)" })));
      const unknown = [mesure.numerateur, mesure.diviseur].filter(isReprise).filter(({ indicateur }) => !known.has(indicateur));
      return [...unknown.map(({ indicateur }) => ({ cle, message: `l'indicateur « ${indicateur} » n'est pas dans le schéma` })), ...nested];
    }
    return isComptee(mesure) ? [...checkComptee(mesure, cle), ...nested] : nested;
  }

  function checkComptee(mesure: MesureComptee, cle: string): RegleProblem[] {
    const definition = referentiel.get(mesure.table);
    if (!definition) return [{ cle: `${cle}.table`, message: `table inconnue « ${mesure.table} » ; les tables sont : ${[...referentiel.keys()].join(", ")}` }];
    const named = Object.entries({ champ: "champ" in mesure ? mesure.champ : undefined, par: "par" in mesure ? mesure.par : undefined, poids: "poids" in mesure ? mesure.poids : undefined, periode: mesure.periode, effectif: "effectif" in mesure ? mesure.effectif : undefined });
    return [
      ...named.flatMap(([key, champ]) => (champ === undefined || findChamp(referentiel, mesure.table, champ) ? [] : [unknownField(`${cle}.${key}`, mesure.table, champ)])),
      ...(mesure.stock !== undefined && !definition.execution ? [{ cle: `${cle}.stock`, message: `la table « ${definition.libelle} » ne dit pas quand une ligne finit : un stock ne s'y mesure pas` }] : []),
      ...checkFiltre(mesure.filtre, mesure.table, `${cle}.filtre`),
      ...("base" in mesure && mesure.base ? checkFiltre(mesure.base, mesure.table, `${cle}.base`) : []),
    ];
  }

  function checkFiltre(filtre: Filtre, table: string, cle: string): RegleProblem[] {
    return criteresDe(filtre).flatMap(({ champ, critere }) => checkCritere(critere, champ, table, `${cle}.${champ}`));
  }

  function checkCritere(critere: CritereBrut, champ: string, table: string, cle: string): RegleProblem[] {
    const found = findChamp(referentiel, table, champ);
    if (!found) return [unknownField(cle, table, champ)];
    const nomme = parametreNomme(critere);
    if (nomme !== null) {
      const parametre = parametres.get(nomme);
      if (!parametre) return [{ cle, message: `le paramètre « ${nomme} » n'est pas dans le schéma` }];
      return findChamp(referentiel, table, parametre.date)?.type === "date" ? [] : [{ cle, message: `le paramètre « ${nomme} » suit « ${parametre.date} », qui n'est pas une date de la table « ${table} »` }];
    }
    try {
      parseCritere(critere, found);
      return [];
    } catch (error) {
      if (error instanceof CritereError) return [{ cle, message: error.message }];
      throw error;
    }
  }

  function unknownField(cle: string, table: string, champ: string): RegleProblem {
    return { cle, message: `champ inconnu « ${champ} » dans la table « ${table} »` };
  }

  /** A breakdown is held against the first table that the measure counts. */
  function checkVentilations(indicateur: Indicateur): RegleProblem[] {
    const tables = indicateur.mesure ? mesuresDe(indicateur.mesure).filter(isComptee).map(({ table }) => table) : [];
    const cle = `${indicateur.code}.ventilations`;
    const [table] = tables;
    if (indicateur.ventilations.length === 0) return [];
    if (table === undefined) return [{ cle, message: "une ventilation demande une mesure sur une table du registre" }];
    return indicateur.ventilations.flatMap((ventilation) => {
      if ("par" in ventilation) return findChamp(referentiel, table, ventilation.par) ? [] : [unknownField(`${cle}.${ventilation.par}`, table, ventilation.par)];
      return ventilation.groupes.flatMap(({ libelle, filtre }) => checkFiltre(filtre, table, `${cle}.${libelle}`));
    });
  }
}

/** A target is compared in the unit of the value, in % where it bears on a share; an evolution may be a rate. */
function checkUnites({ code, unite, cibles }: Indicateur | Composante): RegleProblem[] {
  return cibles.flatMap((cible, rank) => {
    if (cible.forme === "réalisé" || (isEvolution(cible.forme) && cible.unite === "%")) return [];
    const expected = cible.porteSur === "part" ? "%" : unite;
    return foldText(cible.unite) === foldText(expected) ? [] : [{ cle: `${code}.cibles.${rank}.unite`, message: `la cible est en « ${cible.unite} », et ce qu'elle juge en « ${expected} »` }];
  });
}

/** Indicators made of one another: each is followed to the figures that it takes up. */
function cycles(indicateurs: readonly (Indicateur | Composante)[]): RegleProblem[] {
  const takes = new Map(indicateurs.map(({ code, mesure }) => [code, mesure ? reprises(mesure) : []]));
  const settled = new Set<string>();
  const problems: RegleProblem[] = [];
  const visit = (code: string, path: readonly string[]): void => {
    if (settled.has(code)) return;
    if (path.includes(code)) {
      problems.push({ cle: `${code}.mesure`, message: `des indicateurs se reprennent l'un l'autre en rond : ${[...path.slice(path.indexOf(code)), code].join(" → ")}` });
      return;
    }
    for (const next of takes.get(code) ?? []) visit(next, [...path, code]);
    settled.add(code);
  };
  for (const { code } of indicateurs) visit(code, []);
  return problems;
}

function reprises(mesure: Mesure): string[] {
  return mesuresDe(mesure).flatMap((one) => (one.genre === "ratio" ? [one.numerateur, one.diviseur].filter(isReprise).map(({ indicateur }) => indicateur) : []));
}
