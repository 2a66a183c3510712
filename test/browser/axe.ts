import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { tally } from "../trust/record";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on the pane as it is drawn, colours and contrast included: rule and elements, empty when nothing. */
export function paneViolations(page: Page, options: AxeOptions = {}): Promise<string[]> {
  return violationsIn(paneFrame(page), options);
}

export interface AxeOptions {
  /** The system forces its own colours: what is painted isn't what styles say, and axe only reads styles. */
  readonly forcedColors?: boolean;
}

/** The same of any page. */
export async function violationsIn(frame: Frame, { forcedColors = false }: AxeOptions = {}): Promise<string[]> {
  // Evaluated by the browser's debugger: the page's own CSP stays as it is.
  await frame.evaluate(SOURCE);
  const violations = await frame.evaluate(async ([tags, contrast]) => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> } };
    return (await axe.run(document, { runOnly: { type: "tag", values: tags }, rules: { "color-contrast": { enabled: contrast } } })).violations;
  }, [RULES, !forcedColors] as const);
  tally("accessibilite", { examens: 1, violations: violations.length });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** The add-in's own frame. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => /taskpane\.html/.test(candidate.url()));
  if (!frame) throw new Error(`No pane among: ${page.frames().map((candidate) => candidate.url()).join(", ")}`);
  return frame;
}
