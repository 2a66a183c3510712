import { findChamp, joinedField, type Champ, type Referentiel, type TypeChamp } from "../register/champ";
import type { CritereBrut, Filtre } from "./filtre";
import { splitCritere } from "./operateur";
import { isComptee, isReprise, type Mesure, type MesureComptee, type Operande } from "./mesure";
import { motsRegle as mots } from "./textes";

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const date = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" });

/** How an indicator is measured, in words: what is counted, on which conditions, against which base, in which period. */
export function texteRegle(mesure: Mesure, referentiel: Referentiel): string[] {
  const lines = own(mesure, referentiel);
  return "sinon" in mesure && mesure.sinon ? [...lines, mots.sinon(texteRegle(mesure.sinon, referentiel)[0] ?? "")] : lines;
}

function own(mesure: Mesure, referentiel: Referentiel): string[] {
  if (mesure.genre === "saisie") return [mots.saisie(mesure.denominateur)];
  if (mesure.genre === "realisation") return [mots.realisation(mesure.action, mesure.sousAction ?? null)];
  if (!isComptee(mesure)) return [mots.ratio, mots.haut(side(mesure.numerateur, referentiel)), mots.bas(side(mesure.diviseur, referentiel))];
  const table = referentiel.get(mesure.table);
  const champ = (id: string) => labelled(findChamp(referentiel, mesure.table, id));
  const libelle = (id: string) => champ(id)?.libelle ?? id;
  const periode = mesure.periode ?? table?.periode ?? null;
  return [
    mots.genre(genreOf(mesure, libelle), table?.libelle ?? mesure.table),
    ...conditions(mesure.filtre, champ).map(mots.condition),
    ...("base" in mesure && mesure.base ? [mots.base(conditions(mesure.base, champ), mesure.denominateur)] : []),
    ...("effectif" in mesure && mesure.effectif ? [mots.effectif(libelle(mesure.effectif))] : []),
    mesure.stock !== undefined ? mots.stock[mesure.stock] : periode === null ? mots.sansPeriode : mots.periode(libelle(periode)),
    ...(mesure.table === "marches" ? [mots.natures(mesure.subsequents, mesure.concessions)] : []),
  ];
}

/** One side of a ratio, in one sentence. */
function side(operande: Operande, referentiel: Referentiel): string {
  return isReprise(operande) ? mots.indicateur(operande.indicateur) : own(operande, referentiel).join(" ; ");
}

function labelled(champ: Champ | null): Champ | null {
  return champ && joinedField(champ.id) !== null ? { ...champ, libelle: mots.duMarche(champ.libelle) } : champ;
}

function genreOf(mesure: MesureComptee, libelle: (id: string) => string): string {
  switch (mesure.genre) {
    case "nombre": return mots.genres.nombre;
    case "part": return mots.genres.part;
    case "partMontant": return mots.genres.partMontant(libelle(mesure.champ));
    case "somme": return mots.genres.somme(libelle(mesure.champ));
    case "moyenne": return mots.genres.moyenne(libelle(mesure.champ), mesure.poids === undefined ? null : libelle(mesure.poids));
    case "distinct": return mots.genres.distinct(libelle(mesure.champ));
    case "repartition": return mots.genres.repartition(libelle(mesure.par), mesure.champ === undefined ? null : libelle(mesure.champ));
  }
}

function conditions(filtre: Filtre, champ: (id: string) => Champ | null): string[] {
  const each = Object.entries(filtre.criteres).map(([id, brut]) => condition(id, champ(id), brut));
  const either = filtre.ou.length === 0 ? [] : [filtre.ou.map((one) => conditions(one, champ).join(mots.et)).join(mots.ou)];
  return [...each, ...filtre.et.flatMap((one) => conditions(one, champ)), ...either];
}

function condition(id: string, champ: Champ | null, brut: CritereBrut): string {
  const libelle = champ?.libelle ?? id;
  const said = (text: string) => comparison(text, champ?.type ?? null);
  if (Array.isArray(brut)) return `« ${libelle} » : ${brut.map((item) => said(String(item))).join(mots.ou)}`;
  if (typeof brut === "boolean") return `« ${libelle} » : ${brut ? mots.oui : mots.non}`;
  return `« ${libelle} » ${brut === "" || brut === "<>" ? "" : ": "}${said(String(brut))}`;
}

function comparison(text: string, type: TypeChamp | null): string {
  const { operateur, operande } = splitCritere(text);
  if (operande.trim() === "") return operateur === "<>" ? mots.rempli : mots.vide;
  const word = operateur === null ? undefined : mots.operateurs[operateur];
  return word === undefined || word === "" ? shown(operande, type) : `${word} ${shown(operande.trim(), type)}`;
}

/** Types whose values are quantities: a code, a year or a department is written with figures, and isn't one. */
const QUANTITES: ReadonlySet<TypeChamp | null> = new Set<TypeChamp | null>(["nombre", "montant", "pourcentage"]);

/** A quantity or a date as it is written in French. */
function shown(operand: string, type: TypeChamp | null): string {
  if (QUANTITES.has(type) && /^-?\d+(\.\d+)?$/.test(operand)) return nombre.format(Number(operand));
  return /^\d{4}-\d{2}-\d{2}$/.test(operand) ? date.format(new Date(`${operand}T00:00:00Z`)) : operand;
}
