import { foldText } from "../../register/fold";
import { readChampName, tableLabel } from "../champNames";
import { closest } from "../closest";
import { readList } from "./listText";
import { texte } from "./messages";
import { A_VERIFIER, AUCUNE, ETABLIE, oneOf, PLUSIEURS, TOTAL } from "./mots";
import { filledKeys, type Document, type ReadContext } from "./readContext";
import type { Element } from "./readElements";
import { readRegle } from "./readRegle";

/** An indicator or an engagement, with its values when it has rows of its own for them. */
export function indicateurDocument(element: Element, context: ReadContext): Document {
  const { row } = element;
  const valeurs = context.enfants(element, "Valeur");
  const measured = valeurs.length > 0 ? readValeurs(element, valeurs, context) : regleDocument(element, context, element.parent?.niveau === "Action" ? element.parent.code : null);
  return keep(element, context, {
    ...commonKeys(element), ...measured, cibles: context.cibles(element),
    vigueur: readVigueur(element, context), aVerifierSans: readChamps(element, "verifierSans", "marches", context),
    lecture: row.text("lecture"), confiance: readConfiance(element, context), source: row.text("source"),
  });
}

function commonKeys({ row, code }: Element): Document {
  return { code, libelle: row.text("libelle"), unite: row.text("unite"), note: row.text("note") };
}

function keep(element: Element, context: ReadContext, found: Document): Document {
  const document = filledKeys(found);
  context.origins.set(document, element.row);
  context.figures.push({ element, document });
  return document;
}

/** The rows « Valeur » of an indicator; its own measure can only say whether they add up. */
function readValeurs(element: Element, valeurs: readonly Element[], context: ReadContext): Document {
  const { row } = element;
  const say = (champ: string, message: string) => void context.problems.push(row.problem(champ, message));
  const word = row.text("mesure");
  const kind = word === "" ? PLUSIEURS : oneOf(word, [PLUSIEURS, TOTAL]);
  if (kind === null || row.filled("reprise")) say(kind === null ? "mesure" : "reprise", texte.mesureEtValeurs());
  for (const champ of ["tableRegistre", "champ", "filtre", "base", "baseMots", "precisions", "ventilations"]) {
    if (row.filled(champ)) say(champ, texte.mesureSans(PLUSIEURS, context.label(champ)));
  }
  if (valeurs.length < 2) say("code", texte.deuxValeurs());
  const unites = new Set(valeurs.map((valeur) => valeur.row.text("unite")));
  if (kind === TOTAL && unites.size > 1) say("mesure", texte.unites());
  const action = element.parent?.niveau === "Action" ? element.parent.code : null;
  const composantes = valeurs.map((valeur) => keep(valeur, context, { ...commonKeys(valeur), ...regleDocument(valeur, context, action, false), cibles: context.cibles(valeur) }));
  return { composantes, ...(kind === TOTAL ? { total: "somme" } : {}) };
}

/** `mesure`, and `ventilations` where the element may have some. */
function regleDocument(element: Element, context: ReadContext, action: string | null, ventilated = true): Document {
  const { row } = element;
  const word = row.text("mesure");
  if (ventilated && oneOf(word, [PLUSIEURS, TOTAL]) !== null) {
    context.problems.push(row.problem("mesure", texte.deuxValeurs()));
    return {};
  }
  const read = readRegle(row, { ...context, action });
  context.problems.push(...read.problems);
  if (!ventilated) return { mesure: read.mesure ?? undefined };
  const table = typeof read.mesure?.table === "string" ? read.mesure.table : "marches";
  const none = foldText(row.text("ventilations")) === AUCUNE;
  const own = none ? [] : readChamps(element, "ventilations", table, context).map((par) => ({ par }));
  return { mesure: read.mesure ?? undefined, ventilations: row.filled("ventilations") ? own : (read.ventilations ?? []) };
}

/** A list of fields of a table, by their labels. */
function readChamps({ row }: Element, column: string, table: string, { referentiel, problems }: ReadContext): string[] {
  return readList(row.text(column)).flatMap((name) => {
    const champ = readChampName(referentiel, table, name);
    if (champ.ok) return [champ.id];
    problems.push(row.problem(column, texte.champInconnu(name, tableLabel(referentiel, table), champ.proche)));
    return [];
  });
}

function readVigueur({ row }: Element, { problems }: ReadContext): Document | undefined {
  const du = row.day("vigueurDu");
  const au = row.day("vigueurAu");
  if (au !== null && (du === null || au < du)) problems.push(row.problem("vigueurDu", texte.vigueur()));
  return du === null ? undefined : { du, ...(au === null ? {} : { au }) };
}

function readConfiance({ row }: Element, { problems }: ReadContext): string | undefined {
  const word = row.text("confiance");
  const found = oneOf(word, [A_VERIFIER, ETABLIE]);
  if (word !== "" && found === null) problems.push(row.problem("confiance", texte.motInconnu(word, [A_VERIFIER, ETABLIE], closest(word, [A_VERIFIER, ETABLIE]))));
  return found === A_VERIFIER ? "a-verifier" : undefined;
}
