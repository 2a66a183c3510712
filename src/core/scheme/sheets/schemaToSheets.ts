import type { CellContent } from "../../bilan/edit";
import { DAY_FORMAT, WHOLE_FORMAT } from "../../bilan/numberFormats";
import type { Referentiel } from "../../register/champ";
import type { Cible } from "../cible";
import { isComptee, mesuresDe } from "../mesure";
import { indicateursDe, type Composante, type Indicateur, type Schema } from "../schema";
import { champLabel } from "../champNames";
import { CLASSEUR } from "./classeur";
import { writeList } from "./listText";
import { A_VERIFIER, PLUSIEURS, TOTAL } from "./mots";
import type { Niveau } from "./niveaux";
import { fitsColumns, writeRegle, type RegleSource } from "./writeRegle";

/** A row of one of the sheets, by the ids of its columns in the catalogue; columns left out are blank. */
export type SheetLine = Readonly<Record<string, CellContent>>;
export interface SchemaSheets {
  readonly referentiel: readonly SheetLine[];
  readonly cibles: readonly SheetLine[];
}

/**
 * A scheme as the rows of the sheets Référentiel (an element a row) and Cibles (a target a row, and the dated values of
 * the scheme's parameters). `schemaFromSheets` gives the same scheme back but for its id, which becomes the workbook's,
 * and its source, which names the workbook. A rule that the columns can't say is a reference to the scheme's own.
 */
export function schemaToSheets(schema: Schema, referentiel: Referentiel): SchemaSheets {
  const source: RegleSource = { schema: schema.id, parametres: schema.parametres, referentiel };
  const figure = (niveau: Niveau, indicateur: Indicateur, parent: string): SheetLine[] => [
    indicateurLine(niveau, indicateur, parent, source),
    ...(indicateur.composantes ?? []).map((composante) => composanteLine(composante, indicateur.code, source)),
  ];
  const lines = [
    line("Schéma", { code: CLASSEUR, libelle: schema.libelle, source: schema.source }),
    line("Acheteur", { libelle: schema.acheteur }),
    line("Période", { libelle: `${schema.periode.debut}-${schema.periode.fin ?? ""}` }),
    ...schema.notes.map((note) => line("Note", { libelle: note })),
    ...schema.parametres.map(({ code, libelle, unite, date }) => line("Seuil", { code, libelle, unite, champ: champLabel(referentiel, "marches", date) })),
    ...schema.axes.flatMap((axe) => [
      line(axe.nature === "axe" ? "Axe" : "Partie", { code: axe.code, libelle: axe.libelle, source: axe.source }),
      ...axe.objectifs.flatMap((objectif) => [
        line("Objectif", { code: objectif.code, libelle: objectif.libelle, rattache: axe.code, objectif: objectif.objectifStrategique, source: objectif.source }),
        ...objectif.actions.flatMap((action) => [
          line("Action", { code: action.code, libelle: action.libelle, rattache: objectif.code, pilotage: writeList(action.pilotage), objectif: action.objectif, source: action.source }),
          ...action.sousActions.map((libelle) => line("Sous-action", { libelle, rattache: action.code })),
          ...action.indicateurs.flatMap((indicateur) => figure("Indicateur", indicateur, action.code)),
        ]),
        ...objectif.engagements.flatMap((engagement) => figure("Engagement", engagement, objectif.code)),
      ]),
    ]),
    ...schema.engagements.flatMap((engagement) => figure("Engagement", engagement, "")),
  ];
  const seuils = schema.parametres.flatMap(({ code, valeurs }) =>
    valeurs.map(({ du, au, valeur, confiance, source: from }): SheetLine => ({ ...texts({ indicateur: code, confiance: confianceText(confiance), source: from }), valeur: number(valeur, ""), ...days({ du, au }) })));
  return { referentiel: lines, cibles: [...seuils, ...indicateursDe(schema).flatMap(({ code, cibles }) => cibles.map((cible) => cibleLine(code, cible)))] };
}

/** Codes whose rule is only in the scheme itself: the sheets can refer to it where that scheme is a known one, and not say it. */
export function reglesHorsColonnes(schema: Schema): string[] {
  return indicateursDe(schema).flatMap((one) => (one.mesure && !fitsColumns(one.mesure, "ventilations" in one ? one.ventilations : []) ? [one.code] : []));
}

function line(niveau: Niveau, found: Readonly<Record<string, string | undefined>>): SheetLine {
  return texts({ niveau, ...found });
}

function texts(found: Readonly<Record<string, string | undefined>>): SheetLine {
  return Object.fromEntries(Object.entries(found).flatMap(([champ, value]) => (value === undefined || value === "" ? [] : [[champ, { type: "texte", value }] as const])));
}

function days(found: Readonly<Record<string, string | null | undefined>>): SheetLine {
  return Object.fromEntries(Object.entries(found).flatMap(([champ, value]) => (value ? [[champ, { type: "date", value, format: DAY_FORMAT }] as const] : [])));
}

function confianceText(confiance: "etablie" | "a-verifier"): string {
  return confiance === "a-verifier" ? A_VERIFIER : "";
}

function indicateurLine(niveau: Niveau, indicateur: Indicateur, parent: string, source: RegleSource): SheetLine {
  const { code, libelle, unite, mesure, ventilations, vigueur, aVerifierSans, lecture, note } = indicateur;
  const regle = mesure ? writeRegle(code, mesure, ventilations, source) : { mesure: indicateur.total ? TOTAL : PLUSIEURS };
  const { referentiel } = source;
  const table = (mesure ? mesuresDe(mesure).find(isComptee)?.table : undefined) ?? "marches";
  const par = ventilations.flatMap((ventilation) => ("par" in ventilation ? [champLabel(referentiel, table, ventilation.par)] : []));
  // A blank cell beside a rule taken up means "its breakdowns": named groups of rows come that way.
  const reprise = "reprise" in regle && regle.reprise !== undefined;
  return {
    ...line(niveau, {
      code, libelle, unite, rattache: parent, ...regle, ventilations: reprise ? "" : writeList(par),
      verifierSans: writeList(aVerifierSans.map((champ) => champLabel(referentiel, "marches", champ))),
      confiance: confianceText(indicateur.confiance), lecture, note, source: indicateur.source,
    }),
    ...days({ vigueurDu: vigueur?.du, vigueurAu: vigueur?.au }),
  };
}

function composanteLine({ code, libelle, unite, mesure, note }: Composante, parent: string, source: RegleSource): SheetLine {
  return line("Valeur", { code, libelle, unite, rattache: parent, ...writeRegle(code, mesure, [], source), note });
}

function cibleLine(code: string, cible: Cible): SheetLine {
  const { annee, valeurMax, unite, reference, depuis } = cible;
  return {
    ...texts({
      indicateur: code, recurrence: cible.recurrence ?? undefined, forme: cible.forme, unite, porteSur: cible.porteSur === "part" ? "part" : undefined, base: cible.base ?? undefined,
      direction: cible.direction, aVerifier: cible.aVerifier, confiance: confianceText(cible.confiance), source: cible.source,
    }),
    ...(annee === null ? {} : { annee: year(annee) }),
    ...(cible.forme === "réalisé" ? {} : { valeur: number(cible.valeur, unite) }),
    ...(valeurMax === undefined ? {} : { valeurMax: number(valeurMax, unite) }),
    ...(reference === undefined ? {} : { referenceAnnee: year(reference.annee) }),
    ...(reference?.valeur === undefined ? {} : { referenceValeur: number(reference.valeur, unite) }),
    ...(depuis === undefined ? {} : { depuis: year(depuis) }),
    ...days({ du: cible.du, au: cible.au }),
  };
}

function year(value: number): CellContent {
  return { type: "nombre", value, format: "0" };
}

/** A number in the format of its unit: Excel's `#,##0.##` would leave a comma behind whole numbers. */
function number(value: number, unite: string): CellContent {
  const shown = unite === "%" ? value * 100 : value;
  const whole = Math.abs(shown - Math.round(shown)) < 1e-9;
  return { type: "nombre", value, format: unite === "%" ? (whole ? "0%" : "0.0##%") : whole ? WHOLE_FORMAT : "#,##0.0##" };
}
