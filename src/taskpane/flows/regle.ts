import type { Champ, Referentiel } from "../../core/register/champ";
import { findChamp } from "../../core/register/champ";
import type { CritereBrut, Filtre, Mesure, MesureDeTable } from "../../core/scheme/mesure";
import { texteRegle as mots } from "../textes";

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/** How an indicator is measured, in words: what is counted, on which conditions, against which base, in which period. */
export function texteRegle(mesure: Mesure, referentiel: Referentiel): string[] {
  if (mesure.genre === "saisie") return [mots.saisie(mesure.denominateur)];
  const table = referentiel.get(mesure.table);
  const champ = (id: string) => findChamp(referentiel, mesure.table, id);
  const libelle = (id: string) => champ(id)?.libelle ?? id;
  const periode = mesure.periode ?? table?.periode ?? null;
  const lines = [
    mots.genre(genreOf(mesure, libelle), table?.libelle ?? mesure.table),
    ...conditions(mesure.filtre, champ).map(mots.condition),
    ...("base" in mesure && mesure.base ? [mots.base(conditions(mesure.base, champ), mesure.denominateur)] : []),
    periode === null ? mots.sansPeriode : mots.periode(libelle(periode)),
    ...(mesure.table === "marches" ? [mots.natures(mesure.subsequents, mesure.concessions)] : []),
  ];
  return mesure.sinon ? [...lines, mots.sinon(texteRegle(mesure.sinon, referentiel)[0] ?? "")] : lines;
}

function genreOf(mesure: MesureDeTable & { readonly genre: Exclude<Mesure["genre"], "saisie"> } & Mesure, libelle: (id: string) => string): string {
  switch (mesure.genre) {
    case "nombre": return mots.genres.nombre;
    case "part": return mots.genres.part;
    case "partMontant": return mots.genres.partMontant(libelle(mesure.champ));
    case "somme": return mots.genres.somme(libelle(mesure.champ));
    case "moyenne": return mots.genres.moyenne(libelle(mesure.champ), mesure.poids === undefined ? null : libelle(mesure.poids));
    case "distinct": return mots.genres.distinct(libelle(mesure.champ));
    case "repartition": return mots.genres.repartition(libelle(mesure.par));
  }
}

function conditions(filtre: Filtre, champ: (id: string) => Champ | null): string[] {
  const each = Object.entries(filtre.criteres).map(([id, brut]) => condition(champ(id)?.libelle ?? id, brut));
  return filtre.ou.length === 0 ? each : [...each, filtre.ou.map((one) => conditions(one, champ).join(mots.et)).join(mots.ou)];
}

function condition(libelle: string, brut: CritereBrut): string {
  if (Array.isArray(brut)) return `« ${libelle} » : ${brut.map((item) => comparison(String(item))).join(mots.ou)}`;
  if (typeof brut === "boolean") return `« ${libelle} » : ${brut ? mots.oui : mots.non}`;
  return `« ${libelle} » ${brut === "" || brut === "<>" ? "" : ": "}${comparison(String(brut))}`;
}

const COMPARISON = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/;

function comparison(text: string): string {
  const [, operator = "=", operand = ""] = COMPARISON.exec(text) ?? [];
  if (operand.trim() === "") return operator === "<>" ? mots.rempli : mots.vide;
  const value = /^-?\d+(\.\d+)?$/.test(operand) ? nombre.format(Number(operand)) : operand;
  const word = mots.operateurs[operator];
  return word === undefined || word === "" ? value : `${word} ${value}`;
}
