import type { Table } from "../../register/register";
import { foldText } from "../../register/fold";
import { CLASSEUR } from "./classeur";
import { readChampName } from "../champNames";
import { indicateurDocument } from "./figureDocument";
import { readList } from "./listText";
import { texte } from "./messages";
import { filledKeys, type Document, type ReadContext } from "./readContext";
import type { Element } from "./readElements";
import { sheetProblem } from "./rows";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PERIODE = /^(?:de\s+)?(\d{4})\s*(?:(?:[-–—/à]|a|au)\s*(\d{4})?)?$/i;

/** The whole scheme as YAML would hold it, made of the rows of Référentiel with their targets. */
export function schemaDocument(table: Table, elements: readonly Element[], classeur: string, context: ReadContext): Document {
  const { enfants, problems } = context;
  const of = (niveau: Element["niveau"]) => elements.filter((element) => element.niveau === niveau);
  const only = (niveau: Element["niveau"]): Element | null => {
    const [first, ...others] = of(niveau);
    if (!first) problems.push(sheetProblem(table, texte.ligneManquante(niveau)));
    problems.push(...others.map(({ row }) => row.problem("niveau", texte.unSeul(niveau, first?.row.at("niveau") ?? ""))));
    return first ?? null;
  };
  const figures = (found: readonly Element[]) => found.map((element) => indicateurDocument(element, context));
  const schema = only("Schéma");
  if (of("Axe").length === 0) problems.push(sheetProblem(table, texte.ligneManquante("Axe")));
  return {
    id: readId(schema, context), libelle: schema?.row.text("libelle"), acheteur: only("Acheteur")?.row.text("libelle"), periode: readPeriode(only("Période"), context),
    source: texte.source(table.mapping.sheet, classeur, schema?.row.text("source") ?? ""),
    notes: of("Note").map(({ row }) => row.text("libelle")),
    parametres: of("Seuil").map((seuil) => seuilDocument(seuil, context)),
    axes: elements.filter(({ niveau }) => niveau === "Axe" || niveau === "Partie").map((axe) => keep(axe, context, {
      nature: axe.niveau === "Partie" ? "partie" : "axe",
      objectifs: needed(axe, "Objectif", context).map((objectif) => keep(objectif, context, {
        objectifStrategique: objectif.row.text("objectif"), engagements: figures(enfants(objectif, "Engagement")),
        actions: enfants(objectif, "Action").map((action) => keep(action, context, {
          objectif: action.row.text("objectif"), pilotage: readList(action.row.text("pilotage")),
          sousActions: enfants(action, "Sous-action").map(({ row }) => row.text("libelle")), indicateurs: figures(enfants(action, "Indicateur")),
        })),
      })),
    })),
    engagements: figures(of("Engagement").filter((element) => element.parent === null)),
  };
}

function keep({ row, code }: Element, { origins }: ReadContext, found: Document): Document {
  const document = filledKeys({ code, libelle: row.text("libelle"), source: row.text("source"), ...found });
  origins.set(document, row);
  return document;
}

function needed(parent: Element, niveau: Element["niveau"], { enfants, problems }: ReadContext): readonly Element[] {
  const found = enfants(parent, niveau);
  if (found.length === 0) problems.push(parent.row.problem("code", texte.sansEnfant(parent.niveau, niveau)));
  return found;
}

/** The workbook's scheme is named « classeur », or as its row says; never as a known one, which it would hide. */
function readId(schema: Element | null, { schemas, problems }: ReadContext): string {
  const code = schema?.code ?? "";
  if (!schema || code === "" || foldText(code) === CLASSEUR) return CLASSEUR;
  if (!ID.test(code)) problems.push(schema.row.problem("code", texte.identifiant(code)));
  else if (schemas.has(code)) problems.push(schema.row.problem("code", texte.identifiantPris(code)));
  return code;
}

function readPeriode(element: Element | null, { problems }: ReadContext): Document | undefined {
  const text = element?.row.text("libelle") ?? "";
  if (!element || text === "") return undefined;
  const [, debut, fin] = PERIODE.exec(text) ?? [];
  if (debut === undefined || (fin !== undefined && Number(fin) < Number(debut))) {
    problems.push(element.row.problem("libelle", texte.periode(text)));
    return undefined;
  }
  return { debut: Number(debut), fin: fin === undefined ? null : Number(fin) };
}

/** A figure that changes with time; its values are rows of Cibles, in the order of their dates. */
function seuilDocument(element: Element, context: ReadContext): Document {
  const { row, code } = element;
  const valeurs = [...context.cibles(element)].sort((a, b) => String(a.du).localeCompare(String(b.du)));
  if (valeurs.length === 0) context.problems.push(row.problem("code", texte.seuilValeur(code)));
  const name = row.text("champ");
  const date = readChampName(context.referentiel, "marches", name);
  if (name !== "" && !date.ok) context.problems.push(row.problem("champ", texte.champInconnu(name, "Marchés", date.proche)));
  const document = filledKeys({ code, libelle: row.text("libelle"), unite: row.text("unite"), date: date.ok ? date.id : undefined, valeurs });
  context.origins.set(document, row);
  return document;
}
