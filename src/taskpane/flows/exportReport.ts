import { createRapport } from "../../core/bilan/chiffres/rapport";
import { repriseOf } from "../../core/bilan/modele/reprise";
import { planFill } from "../../core/bilan/planFill";
import { textePeriode } from "../../core/indicators/textes";
import { isoOfDay } from "../../core/register/day";
import type { ReportFile } from "../host";
import { checkConformity, type Verification } from "./checkConformity";
import type { Choix } from "./choix";
import { breathe, type FlowContext } from "./flow";
import { readGabarit } from "./gabarit";

/** MIME type of the workbooks that we make. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The report as a file, with the check that it comes from. */
export interface Export {
  readonly verification: Verification;
  readonly file: ReportFile;
}

/**
 * The report as a workbook of its own: values and no formula, so that it opens anywhere without the add-in. What the
 * person wrote beside the figures comes from the workbook's bilan, under the same codes. The writer of files is loaded
 * when it is first needed.
 */
export async function exportReport(flow: FlowContext, choix: Choix): Promise<Export> {
  const verification = await checkConformity(flow, choix, { annees: "toutes" });
  const { conformite, register, survey } = verification;
  const { gabarit, current } = await readGabarit(flow, survey);
  const empty = { name: "", dateSystem: survey.dateSystem, sheets: [], names: [] } as const;
  const rapport = createRapport({ conformite, register, referentiel: flow.catalogue.referentiel, jour: isoOfDay(flow.today) });
  const { edits } = planFill(rapport, empty, { tables: [], noms: [], textes: [] }, [], { annexes: true, reprise: repriseOf(gabarit.tables, current, textePeriode(conformite.periode)) });
  await breathe(flow);
  const { newWorkbook } = await import(/* webpackChunkName: "export" */ "../../workbook/file/newWorkbook");
  const name = `Bilan ${conformite.schema.id} ${textePeriode(conformite.periode)}.xlsx`;
  return { verification, file: { name, bytes: await newWorkbook(name, edits), type: XLSX } };
}
