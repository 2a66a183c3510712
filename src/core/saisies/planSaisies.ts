import { text, VIDE } from "../bilan/chiffres/content";
import type { CellContent, Edit } from "../bilan/edit";
import { placeLists } from "../bilan/lists";
import { findChamp } from "../register/champ";
import { champsChanges, champsEtapeChanges, problemeEtape, problemeValeur, texteEtape, texteQuestion, type Brouillon } from "./brouillon";
import { TABLE_SAISIES, TABLE_SUIVI, type ClasseurSaisies, type TableSaisie } from "./classeur";
import { creerTable, ecrireDans, type Ecrit, type Ecriture, type LigneAEcrire, type RefusEcriture } from "./ecriture";
import type { Etape, Fiche, Question } from "./formulaire";
import { contenuJour, jourSaisi, lire, TEXTE_MAX } from "./lire";
import type { ChampEtape } from "./lignes";

/** Who answers, and when. */
export interface Signature {
  /** "" where the person doesn't say: what stands there stays. */
  readonly auteur: string;
  /** Days since 1970-01-01. */
  readonly jour: number;
}

/** What keeping a form would write. */
export interface PlanSaisies {
  readonly edits: readonly Edit[];
  readonly ecritures: readonly Ecriture[];
}

/** Why nothing is written. `illisible`: said beside the field. */
export type RefusSaisies =
  | { readonly motif: "illisible"; readonly nombre: number }
  | { readonly motif: "double"; readonly code: string; readonly feuille: string; readonly lignes: readonly number[] }
  | { readonly motif: "formule"; readonly code: string; readonly feuille: string; readonly ligne: number }
  | { readonly motif: "rien" }
  | RefusEcriture;

export type Planifiee = { readonly ok: true; readonly plan: PlanSaisies } | { readonly ok: false; readonly refus: RefusSaisies };

/** Fields without which a line of the table says nothing. */
const OBLIGATOIRES: Readonly<Record<TableSaisie, readonly string[]>> = { saisies: ["code", "annee", "valeur"], suiviActions: ["action", "etat"] };

/**
 * The edits that keep what was typed in a form: the line of the same indicator, year and modalité changed in place, else
 * one added below the table, which is made where the workbook has none. Only the cells that change are written.
 */
export function planSaisies(fiche: Fiche, brouillon: Brouillon, classeur: ClasseurSaisies, annee: number, signature: Signature): Planifiee {
  const changed = fiche.questions.filter((question) => champsChanges(question, brouillon).length > 0);
  const steps = fiche.etapes.filter((etape) => champsEtapeChanges(etape, brouillon).length > 0);
  if (changed.length + steps.length === 0) return refuse({ motif: "rien" });
  const refus = changed.map((question) => refusOf(question, brouillon)).find((found) => found !== null) ?? null;
  if (refus) return refuse(refus);
  const unreadable = countProblems(fiche, brouillon, classeur);
  if (unreadable > 0) return refuse({ motif: "illisible", nombre: unreadable });

  const written: readonly (readonly [TableSaisie, readonly LigneAEcrire[]])[] = [
    [TABLE_SAISIES, changed.map((question) => ligneDe(question, brouillon, annee, signature))],
    [TABLE_SUIVI, steps.map((etape) => ligneEtape(etape, fiche.action?.code ?? "", brouillon))],
  ];
  const ecritures: Ecriture[] = [];
  for (const [id, lignes] of written) {
    if (lignes.length === 0) continue;
    const made = ecrire(id, lignes, classeur);
    if (!made.ok) return refuse(made.refus);
    ecritures.push(made.ecriture);
  }
  // Nothing but cells that are formulas: they stay, and there is nothing to write.
  if (ecritures.every(({ lignes }) => lignes.length === 0)) return refuse({ motif: "rien" });
  return { ok: true, plan: { ecritures, edits: placeLists(ecritures.flatMap(({ edits }) => edits), classeur.survey) } };
}

/** Fields of a form that can't be kept as they are typed. */
export function countProblems(fiche: Fiche, brouillon: Brouillon, { referentiel }: Pick<ClasseurSaisies, "referentiel">): number {
  const etat = findChamp(referentiel, TABLE_SUIVI, "etat");
  const values = fiche.questions.filter((question) => problemeValeur(question, brouillon) !== null).length;
  const texts = fiche.questions.flatMap((question) => champsChanges(question, brouillon).filter((champ) => texteQuestion(question, champ, brouillon).length > TEXTE_MAX && champ !== "valeur")).length;
  return values + texts + fiche.etapes.flatMap((etape) => champsEtapeChanges(etape, brouillon).filter((champ) => problemeEtape(etape, champ, brouillon, etat) !== null)).length;
}

function refuse(refus: RefusSaisies): Planifiee {
  return { ok: false, refus };
}

function refusOf(question: Question, brouillon: Brouillon): RefusSaisies | null {
  const { code, trouvee } = question;
  if (trouvee.etat === "double") return { motif: "double", code, feuille: trouvee.feuille, lignes: trouvee.lignes };
  if (trouvee.etat === "trouvee" && trouvee.ligne.formules.includes("valeur") && champsChanges(question, brouillon).includes("valeur")) {
    return { motif: "formule", code, feuille: trouvee.ligne.feuille, ligne: trouvee.ligne.ligne };
  }
  return null;
}

function ecrire(id: TableSaisie, lignes: readonly LigneAEcrire[], { survey, tables, referentiel }: ClasseurSaisies): Ecrit {
  const ouverte = tables.get(id);
  if (ouverte) return ecrireDans(survey, ouverte, lignes, OBLIGATOIRES[id]);
  const definition = referentiel.get(id);
  if (!definition) throw new Error(`the catalogue has no table ${id}`);
  return { ok: true, ecriture: creerTable(survey, definition, lignes) };
}

function ligneDe(question: Question, brouillon: Brouillon, annee: number, { auteur, jour }: Signature): LigneAEcrire {
  const found = question.trouvee.etat === "trouvee" ? question.trouvee.ligne.ligne : null;
  const signed: Record<string, CellContent> = { date: contenuJour(jour), ...(auteur.trim() === "" ? {} : { auteur: text(auteur.trim()) }) };
  const typed = champsChanges(question, brouillon).map((champ) => {
    const brut = texteQuestion(question, champ, brouillon).trim();
    return [champ, champ === "valeur" ? contenuValeur(brut, question.unite) : text(brut)] as const;
  });
  const named: Record<string, CellContent> = found === null ? { code: text(question.code), annee: { type: "nombre", value: annee, format: "0" } } : {};
  return { ligne: found, cellules: { ...named, ...Object.fromEntries(typed), ...signed } };
}

/** What can't be read never comes here: it was refused. */
function contenuValeur(brut: string, unite: string): CellContent {
  const lecture = lire(brut, unite);
  return lecture.etat === "lue" ? lecture.contenu : VIDE;
}

function ligneEtape(etape: Etape, action: string, brouillon: Brouillon): LigneAEcrire {
  const typed = champsEtapeChanges(etape, brouillon).map((champ) => [champ, contenuEtape(champ, texteEtape(etape, champ, brouillon).trim())] as const);
  const named: Record<string, CellContent> = etape.ligne ? {} : { action: text(action), ...(etape.sousAction === null ? {} : { sousAction: text(etape.sousAction) }) };
  return { ligne: etape.ligne?.ligne ?? null, cellules: { ...named, ...Object.fromEntries(typed) } };
}

function contenuEtape(champ: ChampEtape, brut: string): CellContent {
  if (champ !== "echeance" && champ !== "dateRealisation") return text(brut);
  const day = jourSaisi(brut);
  return day === null ? VIDE : contenuJour(day);
}
