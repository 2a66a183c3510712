import fc from "fast-check";
import { registerOf, type Sheets } from "../../../test/registerOf";
import { referentiel, schemas } from "../../catalogue";
import { createContext } from "../indicators/context";
import { saisie } from "../indicators/measures/saisie";
import { suiviDesActions, cleAction } from "../compliance/suivi";
import { dayOfIso } from "../register/day";
import type { Cell } from "../register/cell";
import { formulaires, type Question } from "./formulaire";
import { lire, type GenreSaisie } from "./lire";
import { planSaisies } from "./planSaisies";
import { ecrites, ouvrir } from "./testing/feuilles";
import type { Brouillon } from "./brouillon";

const ANNEE = 2024;
const JOUR = dayOfIso("2025-06-30");
const HEADERS: readonly Cell[] = ["Notre avis", "Valeur", "Année", "Indicateur", "Modalité", "Justificatif", "Commentaire", "Auteur"];
const SUIVI: readonly Cell[] = ["Action", "Sous-action", "État", "Pilote", "Échéance", "Date de réalisation", "Preuve", "Commentaire"];

const spaced = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(" ", "\u00a0", "\u202f", ""), fc.constantFrom("", ",5", ",25")).map(([value, space, end]) => `${String(value).replace(/\B(?=(\d{3})+$)/g, space)}${end}`);
const hostile = fc.oneof(fc.constantFrom("=1+1", "+33 1", "-@", "@x", "=cmd|'/c calc'!A0", "\u202e12", "🏗️"), fc.string({ unit: "grapheme", maxLength: 20 }));
const TYPED: Readonly<Record<GenreSaisie, fc.Arbitrary<string>>> = {
  nombre: fc.oneof({ weight: 5, arbitrary: spaced }, hostile), part: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 1000 }).chain((n) => fc.constantFrom(`${n / 10} %`.replace(".", ","), String(n / 1000).replace(".", ","))) }, hostile),
  ouiNon: fc.constantFrom("oui", "Non", "x", "0"), date: hostile, texte: hostile,
};

const answers = (questions: readonly Question[]): fc.Arbitrary<Brouillon["questions"]> =>
  fc.tuple(...questions.map(({ genre, unite }) => fc.option(fc.record({ valeur: TYPED[genre].filter((typed) => lire(typed, unite).etat === "lue"), justificatif: hostile }), { nil: null })))
    .map((values) => Object.fromEntries(values.flatMap((value, index) => (value ? [[questions[index]!.code, value] as const] : []))));
const etape = fc.record({ etat: fc.constantFrom("En cours", "Réalisée", "Abandonnée"), pilote: hostile, echeance: fc.constantFrom("31/12/2024", "2025-03-01"), preuve: hostile });

/** Former lines, which may be about the same year: they are changed in place. */
const former = (questions: readonly Question[]) =>
  fc.subarray([...questions]).chain((some) => fc.tuple(...some.map(({ code, parent, libelle }) => fc.tuple(fc.constantFrom(2023, ANNEE), fc.boolean())
    .map(([annee, whole]): Cell[] => ["à garder", null, annee, parent === null || whole ? code : parent, parent === null || whole ? null : libelle, null, null, "Avant"]))));

describe.each([...schemas.values()].map((schema) => [schema.id, schema] as const))("%s", (_id, schema) => {
  test("what a form keeps is what the engine reads, and the rest of the workbook is as it was", () => {
    const empty = formulaires(schema, ouvrir({ sheets: {} }, referentiel), ANNEE, null);
    const asked = empty.fiches.filter(({ questions }) => questions.length > 0);
    const scenario = fc.constantFrom(...asked).chain((fiche) => fc.tuple(fc.constant(fiche.cle), answers(fiche.questions), fc.option(former(fiche.questions), { nil: null }), fc.boolean(), etape));
    fc.assert(fc.property(scenario, ([cle, questions, lines, followed, step]) => {
      const before: Sheets = { ...(lines ? { Entrées: [[], HEADERS, ...lines] } : {}), ...(followed ? { Suivi: [SUIVI, ["x", null, "En cours"]] } : {}) };
      const classeur = ouvrir({ sheets: before }, referentiel);
      const fiche = formulaires(schema, classeur, ANNEE, null).fiches.find((one) => one.cle === cle)!;
      const etapes = Object.fromEntries(fiche.etapes.slice(0, 2).map((one) => [one.cle, step]));
      const planned = planSaisies(fiche, { questions, etapes }, classeur, ANNEE, { auteur: "=moi", jour: JOUR });
      if (!planned.ok) {
        expect(planned.refus).toEqual({ motif: "rien" });
        expect([Object.keys(questions), Object.keys(etapes)]).toEqual([[], []]);
        return;
      }
      const after = ecrites(before, planned.plan.edits);
      const register = registerOf(after, referentiel);
      const context = createContext(register, { periode: { debut: ANNEE, fin: ANNEE } });
      for (const question of fiche.questions) {
        const typed = questions[question.code]?.valeur;
        const read = saisie(context, question);
        const lecture = typed === undefined ? null : lire(typed, question.unite);
        expect(read.valeur).toEqual(lecture?.etat === "lue" ? lecture.valeur : null);
        expect(read.raison?.code ?? null).toBe(typed === undefined ? "aSaisir" : null);
      }
      const followedLines = fiche.action ? (suiviDesActions(register).get(cleAction(fiche.action.code)) ?? []) : [];
      expect(followedLines.map(({ etat, sousAction }) => [etat, sousAction])).toEqual(Object.keys(etapes).map((_key, rank) => [step.etat, fiche.etapes[rank]!.sousAction ?? null]));
      for (const [index, line] of (lines ?? []).entries()) expect([after["Entrées"]![index + 2]![0], ...after["Entrées"]![index + 2]!.slice(2, 5)]).toEqual([line[0], ...line.slice(2, 5)]);
      expect(planned.plan.edits.flatMap((edit) => (edit.kind === "setCells" ? edit.contents.flat() : [])).filter((content) => content?.type === "formule")).toEqual([]);
    }), { seed: 7, numRuns: 40 });
  });
});
