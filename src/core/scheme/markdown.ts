import { texteCibleDocument } from "./cibleTexte";
import type { Referentiel } from "../register/champ";
import { isComptee, mesuresDe, type Mesure } from "./mesure";
import { texteRegle } from "./regle";
import { indicateursAvecChemin, titreAxe, type Action, type Composante, type Indicateur, type Schema } from "./schema";

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/**
 * A scheme as a page to read or print, in Markdown: every axe, objectif and action with its heading in the document,
 * and every indicator with how it is measured and its targets. `niveau` is the depth of its title.
 */
export function schemaMarkdown(schema: Schema, referentiel: Referentiel, niveau = 1): string {
  const title = (depth: number, text: string) => `${"#".repeat(niveau + depth)} ${text}\n`;
  const table = (indicateurs: readonly Indicateur[]) => indicateurTable(indicateurs, referentiel);
  const lines = [
    title(0, inline(schema.libelle)),
    `Identifiant \`${inline(schema.id)}\`, ${inline(schema.acheteur)}, ${schema.periode.debut}-${schema.periode.fin ?? ""}. ${resume(schema)}\n`,
    `Source : ${inline(schema.source)}\n`,
    ...(schema.notes.length > 0 ? [`${schema.notes.map((note) => `- ${inline(note)}`).join("\n")}\n`] : []),
    ...(schema.parametres.length > 0 ? [parametreTable(schema)] : []),
    ...schema.axes.flatMap((axe) => [
      title(1, inline(titreAxe(axe))),
      `*${inline(axe.source)}*\n`,
      ...axe.objectifs.flatMap((objectif) => [
        title(2, inline(`${objectif.code} ${objectif.libelle}`)),
        `*${inline(objectif.source)}*${objectif.objectifStrategique ? ` : ${inline(objectif.objectifStrategique)}` : ""}\n`,
        ...objectif.actions.flatMap((action) => [`${actionText(action)}\n`, ...(action.indicateurs.length > 0 ? [table(action.indicateurs)] : ["Aucun indicateur dans le document.\n"])]),
        ...(objectif.engagements.length > 0 ? ["Engagements de l'objectif :\n", table(objectif.engagements)] : []),
      ]),
    ]),
    ...(schema.engagements.length > 0 ? [title(1, "Engagements de l'ensemble du schéma"), table(schema.engagements)] : []),
  ];
  return lines.join("\n");
}

/** "4 axes, 12 objectifs, 35 actions, 70 indicateurs (52 mesurés sur le registre, …), 9 cibles". */
export function resume(schema: Schema): string {
  const objectifs = schema.axes.flatMap((axe) => axe.objectifs);
  const actions = objectifs.flatMap((objectif) => objectif.actions);
  const all = indicateursAvecChemin(schema);
  const indicateurs = all.filter(({ engagement }) => !engagement).map(({ indicateur }) => indicateur);
  const saisis = indicateurs.filter((indicateur) => valeurs(indicateur).every(({ mesure }) => mesure?.genre === "saisie")).length;
  const etapes = indicateurs.filter((indicateur) => indicateur.mesure?.genre === "realisation").length;
  const cibles = all.flatMap(({ indicateur }) => valeurs(indicateur).flatMap((valeur) => valeur.cibles)).length;
  const mesures = indicateurs.length - saisis - etapes;
  const axes = schema.axes.filter(({ nature }) => nature === "axe").length;
  const parties = schema.axes.length - axes;
  return `${axes} axes${parties === 0 ? "" : ` et ${parties} autres parties`}, ${objectifs.length} objectifs, ${actions.length} actions, ${indicateurs.length} indicateurs (${mesures} mesurés sur le registre, ${etapes} réalisations, ${saisis} à saisir), ${all.length - indicateurs.length} engagements, ${cibles} cibles.`;
}

function valeurs(indicateur: Indicateur): (Indicateur | Composante)[] {
  return indicateur.composantes ? [...indicateur.composantes] : [indicateur];
}

function actionText({ code, libelle, sousActions, source }: Action): string {
  const list = sousActions.map((sousAction) => `\n- ${inline(sousAction)}`).join("");
  return `**${inline(code)}** ${inline(libelle)} (*${inline(source)}*)${list === "" ? "" : `\n${list}`}`;
}

function indicateurTable(indicateurs: readonly Indicateur[], referentiel: Referentiel): string {
  const rows = indicateurs.flatMap((indicateur) => [
    row([indicateur.code, words(indicateur), indicateur.mesure ? regle(indicateur.mesure, referentiel) : "Plusieurs valeurs", cibles(indicateur), source(indicateur)]),
    ...(indicateur.composantes ?? []).map((composante) => row([composante.code, composante.libelle, regle(composante.mesure, referentiel), cibles(composante), composante.note ?? ""])),
  ]);
  return `| Code | Indicateur | Mesure | Cibles | Source, lecture et notes |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function words({ libelle, unite }: Indicateur): string {
  return `${libelle} (${unite})`;
}

function regle(mesure: Mesure, referentiel: Referentiel): string {
  const tables = [...new Set(mesuresDe(mesure).filter(isComptee).map(({ table }) => referentiel.get(table)?.libelle ?? table))];
  return `${texteRegle(mesure, referentiel).join(" ; ")}${tables.length > 1 ? ` (tables ${tables.join(", ")})` : ""}`;
}

function cibles({ cibles: found }: Indicateur | Composante): string {
  return found.map((cible) => `${texteCibleDocument(cible)} (${cible.source})`).join(" ; ");
}

function source({ source: heading, lecture, note, confiance }: Indicateur): string {
  return [heading, confiance === "a-verifier" ? "**à vérifier**" : "", lecture ? `Lecture : ${lecture}` : "", note ? `Note : ${note}` : ""].filter((text) => text !== "").reduce(sentences);
}

/** One after the other; what ends its own sentence gets no second full stop. */
function sentences(before: string, next: string): string {
  return `${before}${/[.!?…]$/.test(before) ? "" : "."} ${next}`;
}

function parametreTable({ parametres }: Schema): string {
  const rows = parametres.flatMap(({ libelle, unite, valeurs: dated }) => dated.map(({ du, au, valeur, confiance, source: from }) => row([libelle, `${nombre.format(valeur)} ${unite}`, `du ${du}${au === null ? "" : ` au ${au}`}`, confiance === "a-verifier" ? "à vérifier" : "établie", from])));
  return `| Paramètre | Valeur | En vigueur | Confiance | Source |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(inline).join(" | ")} |`;
}

/** One line, with nothing that Markdown would take for its own. */
function inline(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|*_<>`[\]]/g, "\\$&").trim();
}
