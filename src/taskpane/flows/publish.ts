import { conformiteSteps, type Conformite } from "../../core/compliance/conformite";
import { textePeriode } from "../../core/indicators/textes";
import { siretAcheteur } from "../../core/publication/acheteur";
import type { Publication } from "../../core/publication/donnees/lignes";
import { isoOfDay } from "../../core/register/day";
import { neededFields, type NeededFields } from "../../core/scheme/fields";
import { WorkbookError } from "../../workbook/port";
import type { ReportFile } from "../host";
import { checkConformity, type Verification } from "./checkConformity";
import type { Choix } from "./choix";
import { breathe, type FlowContext } from "./flow";
import { pace, share } from "./pace";
import { ensemble } from "./schemaDuClasseur";

/** What a bilan is published as, beside its workbook. */
export const FORMES_PUBLIEES = ["rapport", "csv", "json", "schemaDeTable", "agec"] as const;
export type FormePubliee = (typeof FORMES_PUBLIEES)[number];

/** A published form as a file, with the check that it comes from. */
export interface Publie {
  readonly verification: Verification;
  /** Null where nothing can be published in that form: `precisions` say why. */
  readonly file: ReportFile | null;
  /** What the file leaves out, and what to fill. */
  readonly precisions: readonly string[];
}

const LOI = "reglementaire";
const MODELE = "rtes-modele";
const TYPES = { html: "text/html", csv: "text/csv", json: "application/json" } as const;

/** Checks afresh, the law beside the scheme, and makes one published form. No row about a person is in any. */
export async function publish(flow: FlowContext, choix: Choix, forme: FormePubliee): Promise<Publie> {
  const loi = flow.catalogue.schemas.get(LOI);
  if (!loi) throw new WorkbookError("unknown", `no scheme ${LOI}`);
  const verification = await checkConformity(share(flow, 0, 0.85), choix, { aussi: ensemble(neededFields(loi), champsPublies(flow)) });
  const { conformite, register } = verification;
  await breathe(flow);
  const obligations = conformite.schema.id === LOI ? conformite : await pace(share(flow, 0.85, 1), conformiteSteps(register, loi, { periode: choix.periode, direction: choix.direction ?? undefined }, conformite.anomalies));
  const publication: Publication = { conformite, obligations, acheteur: { nom: conformite.schema.acheteur, siret: siretAcheteur(register) }, date: isoOfDay(flow.today) };
  await breathe(flow);
  return { verification, ...(await made(forme, publication, verification)) };
}

/** The makers of published forms are loaded when they are first needed. */
async function made(forme: FormePubliee, publication: Publication, { conformite, register }: Verification): Promise<Pick<Publie, "file" | "precisions">> {
  const about = `${conformite.schema.id} ${textePeriode(conformite.periode)}`;
  switch (forme) {
    case "rapport": {
      const { rapportHtml } = await import(/* webpackChunkName: "publication" */ "../../core/publication/rapport/page");
      return whole(file(`Rapport ${about}.html`, rapportHtml(publication), TYPES.html));
    }
    case "csv": case "json": {
      const { lignesCsv, lignesOuvertes } = await import(/* webpackChunkName: "publication" */ "../../core/publication/donnees/lignes");
      const lignes = lignesOuvertes(publication);
      return whole(forme === "csv" ? file(`Indicateurs ${about}.csv`, lignesCsv(lignes), TYPES.csv) : file(`Indicateurs ${about}.json`, json(lignes), TYPES.json));
    }
    case "schemaDeTable": {
      const { schemaDeTable } = await import(/* webpackChunkName: "publication" */ "../../core/publication/donnees/schemaDeTable");
      return whole(file("schema-de-table.json", json(schemaDeTable()), TYPES.json));
    }
    case "agec": {
      const [{ agecCsv, declarationAgec }, { texteProblemeAgec }] = await Promise.all([
        import(/* webpackChunkName: "publication" */ "../../core/publication/agec/declaration"), import(/* webpackChunkName: "publication" */ "../../core/publication/agec/probleme"),
      ]);
      const { lignes, problemes } = declarationAgec(register, conformite.periode, { siret: publication.acheteur.siret, raisonSociale: raisonSociale(conformite) });
      return { file: lignes.length === 0 ? null : file(`Déclaration AGEC ${textePeriode(conformite.periode)}.csv`, agecCsv(lignes), TYPES.csv), precisions: problemes.map(texteProblemeAgec) };
    }
  }
}

/** A scheme that is nobody's names no buyer to declare for. */
function raisonSociale({ schema }: Conformite): string | null {
  return schema.id === LOI || schema.id === MODELE ? null : schema.acheteur;
}

/** What published forms read beside what the schemes measure: the buyer's SIRET, and the purchases of the AGEC declaration. */
function champsPublies({ catalogue: { referentiel } }: FlowContext): NeededFields {
  return new Map([["marches", new Set(["acheteur"])], ["produits", new Set((referentiel.get("produits")?.champs ?? []).map(({ id }) => id))]]);
}

function file(name: string, text: string, type: string): ReportFile {
  return { name, bytes: new TextEncoder().encode(text), type };
}

function whole(made: ReportFile): Pick<Publie, "file" | "precisions"> {
  return { file: made, precisions: [] };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
