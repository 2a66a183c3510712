import type { Conformite, IndicateurJuge } from "../../compliance/conformite";
import type { Deblocage } from "../../compliance/deblocage/deblocage";
import { nomBesoin, texteBesoin } from "../../compliance/deblocage/textes";
import { texteCible, texteEcart, texteStatut } from "../../compliance/textes";
import { STATUTS, type Verdict } from "../../compliance/verdict";
import type { Resultat } from "../../indicators/resultat";
import { jour, textePeriode, texteResultat } from "../../indicators/textes";
import { escapeHtml } from "../rapport/html";

/** What a summary says beside the check. */
export interface AvecSynthese {
  readonly deblocage: Deblocage;
  /** Anomalies of the columns read. */
  readonly anomalies: number;
  /** Day of the check, ISO. */
  readonly date: string;
}

/** A summary to paste in a mail: as text, and as HTML for what takes it. Both say the same. */
export interface Synthese {
  readonly texte: string;
  readonly html: string;
}

interface Partie {
  readonly titre: string;
  readonly lignes: readonly string[];
}

const nombre = new Intl.NumberFormat("fr-FR");
const liste = new Intl.ListFormat("fr-FR", { type: "conjunction" });
const compte = (found: number, un: string, plusieurs: string) => `${nombre.format(found)} ${found < 2 ? un : plusieurs}`;

/** Missed targets named before the others are counted, and things to add. */
const MOST_MISSED = 10;
const MOST_STEPS = 3;
const MOST_CODES = 8;

/** The check in fifteen to forty lines of French. Pure. */
export function synthese(conformite: Conformite, avec: AvecSynthese): Synthese {
  const { schema, periode, direction } = conformite;
  const titre = typographie(`Conformité ${textePeriode(periode)} : ${schema.acheteur}`);
  const parties = [
    { titre: "Objet", lignes: [`Schéma : ${schema.libelle}`, `${periode.debut === periode.fin ? "Année" : "Années"} : ${textePeriode(periode)}`, `Direction : ${direction ?? "toutes"}`, `Vérification du ${jour(avec.date)}`] },
    indicateurs(conformite), manquees(conformite), nonMesurables(conformite, avec.deblocage), votes(conformite), registre(conformite, avec.anomalies),
  ].filter(({ lignes }) => lignes.length > 0).map((partie): Partie => ({ titre: typographie(partie.titre), lignes: partie.lignes.map(typographie) }));
  return {
    texte: [titre, ...parties.map((partie) => [partie.titre, ...partie.lignes.map((ligne) => `– ${ligne}`)].join("\n"))].join("\n\n"),
    html: `<p><strong>${escapeHtml(titre)}</strong></p>${parties.map((partie) => `<p><strong>${escapeHtml(partie.titre)}</strong></p><ul>${partie.lignes.map((ligne) => `<li>${escapeHtml(ligne)}</li>`).join("")}</ul>`).join("")}`,
  };
}

function indicateurs({ indicateurs: found }: Conformite): Partie {
  const counts = STATUTS.map((statut) => ({ statut, count: found.filter(({ verdict }) => verdict.statut === statut).length })).filter(({ count }) => count > 0);
  return { titre: compte(found.length, "indicateur", "indicateurs"), lignes: counts.map(({ statut, count }) => `${texteStatut[statut]} : ${nombre.format(count)}`) };
}

/** Each target that isn't reached: value, target, gap. An indicator of several values gives those that miss theirs. */
function manquees({ indicateurs: found }: Conformite): Partie {
  const missed = found.flatMap(missedOf);
  const rest = missed.length - MOST_MISSED;
  return { titre: compte(missed.length, "cible non atteinte", "cibles non atteintes"), lignes: [...missed.slice(0, MOST_MISSED), ...(rest > 0 ? [`et ${compte(rest, "autre", "autres")}`] : [])] };
}

function missedOf({ indicateur, resultat, verdict, composantes }: IndicateurJuge): string[] {
  const own = composantes.length > 0 ? [] : missedTarget(`${indicateur.code} ${indicateur.libelle}`, indicateur.unite, resultat, verdict);
  return [...own, ...composantes.flatMap(({ composante, resultat: found, verdict: judged }) => missedTarget(`${composante.code} ${indicateur.libelle}, ${composante.libelle}`, composante.unite, found, judged))];
}

function missedTarget(name: string, unite: string, resultat: Resultat, { statut, cible, ecart }: Verdict): string[] {
  if (statut !== "non-atteinte" || cible === null) return [];
  return [`${name} : ${texteResultat(resultat, unite)}, cible ${texteCible(cible)}${ecart === null ? "" : `, écart ${texteEcart(ecart, cible.unite)}`}`];
}

function nonMesurables({ indicateurs: found }: Conformite, { etapes, saisies, actions }: Deblocage): Partie {
  const unknown = found.filter(({ verdict }) => verdict.statut === "non-mesurable").map(({ indicateur }) => indicateur.code);
  const named = unknown.length > MOST_CODES ? `${unknown.slice(0, MOST_CODES).join(", ")}…` : liste.format(unknown);
  return {
    titre: unknown.length === 0 ? "Pour mesurer davantage" : `${compte(unknown.length, "indicateur non mesurable", "indicateurs non mesurables")} : ${named}`,
    lignes: [
      ...etapes.slice(0, MOST_STEPS).map(({ besoins, debloque, avec: [more] }) =>
        `${capital(besoins.map(texteBesoin).join(" et "))} : débloque ${compte(debloque.length, "indicateur", "indicateurs")}${more ? `, et ${nombre.format(more.nombre)} de plus avec ${nomBesoin(more.besoin)}` : ""}`),
      ...(saisies.length > 0 ? [`${compte(saisies.length, "indicateur attend une valeur", "indicateurs attendent une valeur")} dans la table Saisies`] : []),
      ...(actions.length > 0 ? [`${compte(actions.length, "indicateur attend une ligne", "indicateurs attendent une ligne")} dans la table Suivi des actions`] : []),
    ],
  };
}

/** The figures that were voted, and how many are no longer those of the register. */
function votes({ indicateurs: found }: Conformite): Partie {
  const voted = found.flatMap(({ resultat, arrete, composantes }) => [{ resultat, arrete }, ...composantes]).flatMap(({ resultat, arrete }) => (arrete ? [{ resultat, releve: arrete.releve }] : []));
  const dates = [...new Set(voted.flatMap(({ releve }) => releve.date ?? []))].sort();
  const changed = voted.filter(({ releve }) => releve.recalcul !== null).length;
  const lost = voted.filter(({ resultat }) => typeof resultat.valeur !== "number").length;
  if (voted.length === 0) return { titre: "", lignes: [] };
  return {
    titre: "Bilan arrêté",
    lignes: [
      `${compte(voted.length, "chiffre arrêté", "chiffres arrêtés")}${dates.length === 0 ? "" : ` le ${liste.format(dates.map(jour))}`}`,
      changed === 0 && lost === 0 ? "Le registre donne les mêmes chiffres aujourd'hui" : [changed > 0 ? `${compte(changed, "chiffre diffère", "chiffres diffèrent")} de ce que donne le registre aujourd'hui` : "", lost > 0 ? `${nombre.format(lost)} ne se ${lost < 2 ? "mesure" : "mesurent"} plus` : ""].filter((part) => part !== "").join(", "),
    ],
  };
}

function registre({ lignes: { lues, retenues, ecartees } }: Conformite, anomalies: number): Partie {
  return {
    titre: "Registre",
    lignes: [
      `${compte(lues, "marché lu", "marchés lus")}, ${nombre.format(retenues)} dans la période`,
      ...(ecartees > 0 ? [`${compte(ecartees, "marché écarté", "marchés écartés")} faute de date lisible`] : []),
      anomalies === 0 ? "Aucune anomalie dans les colonnes lues" : `${compte(anomalies, "anomalie", "anomalies")} dans les colonnes lues`,
    ],
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Curved apostrophes, and no sign or unit alone on its line. A scheme's words keep one line each. */
function typographie(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ").replace(/(?<=\p{L})'(?=[\p{L}«])/gu, "’").replace(/« /g, "«\u00a0").replace(/ (?=[»:;!?%€])/g, "\u00a0");
}
