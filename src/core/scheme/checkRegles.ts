import { findChamp, type Referentiel, type TypeChamp } from "../register/champ";
import { readChampName } from "./champNames";
import { checkCibles } from "./checkCibles";
import { checkCritere } from "./checkCritere";
import { criteresDe, type CritereBrut, type Filtre } from "./filtre";
import { isComptee, isReprise, mesuresDe, sousMesures, type Mesure, type MesureComptee } from "./mesure";
import { parametreNomme } from "./parametre";
import { indicateursDe, type Composante, type Indicateur, type Schema } from "./schema";
import { motsProbleme as mots } from "./textes";

/** What is wrong in the rules of a scheme whose shape is right: where (`A1.mesure.filtre.montant`) and why. */
export interface RegleProblem {
  /** Code of the figure that breaks a rule. */
  readonly code: string;
  readonly cle: string;
  readonly message: string;
}

/** The same, while the figure is known. */
export type Found = Omit<RegleProblem, "code">;

/**
 * Checks every rule against the register and the scheme itself: the tables and fields exist, the criteria can be read
 * for the type of their field, the parameters and indicators named are there, and no indicator is made of itself.
 */
export function checkRegles(schema: Schema, referentiel: Referentiel): RegleProblem[] {
  const indicateurs = indicateursDe(schema);
  const parametres = new Map(schema.parametres.map((parametre) => [parametre.code, parametre]));
  const known = new Set(indicateurs.map(({ code }) => code));
  return [
    ...indicateurs.flatMap((indicateur) => {
      const found = [
        ...(indicateur.mesure ? checkMesure(indicateur.mesure, `${indicateur.code}.mesure`) : []),
        ...("ventilations" in indicateur ? [...checkVentilations(indicateur), ...checkVerifierSans(indicateur)] : []),
        ...checkCibles(indicateur),
      ];
      return found.map((problem) => ({ code: indicateur.code, ...problem }));
    }),
    ...cycles(indicateurs),
  ];

  function checkMesure(mesure: Mesure, cle: string): Found[] {
    const nested = sousMesures(mesure).flatMap(({ cle: key, mesure: one }) => checkMesure(one, `${cle}.${key}`));
    if (mesure.genre === "ratio") {
      // Its value would be read under the code of the ratio, which is that of the whole.
      const entered = Object.entries({ numerateur: mesure.numerateur, diviseur: mesure.diviseur }).filter(([, side]) => !isReprise(side) && side.genre === "saisie");
      nested.push(...entered.map(([key]) => ({ cle: `${cle}.${key}`, message: mots.coteSaisi() })));
      const unknown = [mesure.numerateur, mesure.diviseur].filter(isReprise).filter(({ indicateur }) => !known.has(indicateur));
      return [...unknown.map(({ indicateur }) => ({ cle, message: mots.indicateurInconnu(indicateur) })), ...nested];
    }
    return isComptee(mesure) ? [...checkComptee(mesure, cle), ...nested] : nested;
  }

  function checkComptee(mesure: MesureComptee, cle: string): Found[] {
    const definition = referentiel.get(mesure.table);
    if (!definition) return [{ cle: `${cle}.table`, message: mots.tableInconnue(mesure.table, [...referentiel.keys()]) }];
    return [
      ...checkChamps(mesure, cle),
      ...(mesure.stock !== undefined && !definition.execution ? [{ cle: `${cle}.stock`, message: mots.stock(definition.libelle) }] : []),
      ...checkFiltre(mesure.filtre, mesure.table, `${cle}.filtre`),
      ...("base" in mesure && mesure.base ? checkFiltre(mesure.base, mesure.table, `${cle}.base`) : []),
    ];
  }

  /** The fields that a measure names are there, and of a type that can be added up, or that puts a row in a year. */
  function checkChamps(mesure: MesureComptee, cle: string): Found[] {
    const summed = mesure.genre === "distinct" ? undefined : "champ" in mesure ? mesure.champ : undefined;
    const named: readonly (readonly [key: string, champ: string | undefined, types: readonly TypeChamp[] | null])[] = [
      ["champ", summed, NOMBRES], ["champ", mesure.genre === "distinct" ? mesure.champ : undefined, null], ["par", "par" in mesure ? mesure.par : undefined, null],
      ["poids", "poids" in mesure ? mesure.poids : undefined, NOMBRES], ["effectif", "effectif" in mesure ? mesure.effectif : undefined, NOMBRES], ["periode", mesure.periode, PERIODES],
    ];
    return named.flatMap(([key, champ, types]) => {
      if (champ === undefined) return [];
      const found = findChamp(referentiel, mesure.table, champ);
      if (!found) return [unknownField(`${cle}.${key}`, mesure.table, champ)];
      return types === null || types.includes(found.type) ? [] : [{ cle: `${cle}.${key}`, message: types === NOMBRES ? mots.champSansNombre(found.libelle) : mots.champSansDate(found.libelle) }];
    });
  }

  /** Fields without which there is no verdict are fields of Marchés. */
  function checkVerifierSans({ code, aVerifierSans }: Indicateur): Found[] {
    return aVerifierSans.flatMap((champ) => (findChamp(referentiel, "marches", champ) ? [] : [unknownField(`${code}.aVerifierSans`, "marches", champ)]));
  }

  function checkFiltre(filtre: Filtre, table: string, cle: string): Found[] {
    return criteresDe(filtre).flatMap(({ champ, critere }) => checkOne(critere, champ, table, `${cle}.${champ}`));
  }

  function checkOne(critere: CritereBrut, champ: string, table: string, cle: string): Found[] {
    const found = findChamp(referentiel, table, champ);
    if (!found) return [unknownField(cle, table, champ)];
    const nomme = parametreNomme(critere);
    if (nomme === null) return checkCritere(critere, found).map((message) => ({ cle, message }));
    const parametre = parametres.get(nomme);
    if (!parametre) return [{ cle, message: mots.parametreInconnu(nomme) }];
    return findChamp(referentiel, table, parametre.date)?.type === "date" ? [] : [{ cle, message: mots.parametreSansDate(nomme, parametre.date, table) }];
  }

  /** A field is named by its id; its label, or a word near it, tells which one was meant. */
  function unknownField(cle: string, table: string, champ: string): Found {
    const meant = readChampName(referentiel, table, champ);
    const near = meant.ok ? meant.id : meant.proche === null ? null : readChampName(referentiel, table, meant.proche);
    return { cle, message: mots.champInconnu(champ, table, typeof near === "string" ? near : near?.ok ? near.id : null) };
  }

  /** A breakdown is held against the first table that the measure counts. */
  function checkVentilations(indicateur: Indicateur): Found[] {
    const tables = indicateur.mesure ? mesuresDe(indicateur.mesure).filter(isComptee).map(({ table }) => table) : [];
    const cle = `${indicateur.code}.ventilations`;
    const [table] = tables;
    if (indicateur.ventilations.length === 0) return [];
    if (table === undefined) return [{ cle, message: mots.ventilation() }];
    return indicateur.ventilations.flatMap((ventilation) => {
      if ("par" in ventilation) return findChamp(referentiel, table, ventilation.par) ? [] : [unknownField(`${cle}.${ventilation.par}`, table, ventilation.par)];
      return ventilation.groupes.flatMap(({ libelle, filtre }) => checkFiltre(filtre, table, `${cle}.${libelle}`));
    });
  }
}

const NOMBRES: readonly TypeChamp[] = ["nombre", "montant", "entier", "pourcentage"];
/** A day, or a year. */
const PERIODES: readonly TypeChamp[] = ["date", "entier"];

/** Indicators made of one another: each is followed to the figures that it takes up. */
function cycles(indicateurs: readonly (Indicateur | Composante)[]): RegleProblem[] {
  const takes = new Map(indicateurs.map(({ code, mesure }) => [code, mesure ? reprises(mesure) : []]));
  const settled = new Set<string>();
  const problems: RegleProblem[] = [];
  const visit = (code: string, path: readonly string[]): void => {
    if (settled.has(code)) return;
    if (path.includes(code)) {
      problems.push({ code, cle: `${code}.mesure`, message: mots.rond([...path.slice(path.indexOf(code)), code]) });
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
