import { fitsInline } from "../../../../core/bilan/lists";
import { encodeXml, encodeXstring } from "../../xml/text";
import { areaAddress, parseAreas } from "../cell/address";
import { eachElement } from "../read/sheetFacts";
import { sheetElement, type SheetIndex } from "../read/sheetIndex";
import { isTrue } from "../read/workbookPart";
import type { GridValidation } from "./gridModel";

/** Formula of a list of values; null when Excel can't hold it so (a comma in a value, too long): put the values in a range. */
export function listFormula(values: readonly string[]): string | null {
  return fitsInline(values) ? `"${values.join(",").replace(/"/g, "\"\"")}"` : null;
}

const TEXTS = ["operator", "errorStyle", "errorTitle", "error", "promptTitle", "prompt"] as const;

export function readValidations(index: SheetIndex): GridValidation[] {
  return eachElement(sheetElement(index, "dataValidations"), "dataValidation", (reader) => {
    const { attributes } = reader;
    const formulas = new Map<string, string>();
    const depth = reader.depth;
    for (let event = reader.next(); reader.depth >= depth && event !== "end"; event = reader.next()) {
      if (event === "open") formulas.set(reader.name, reader.readText());
    }
    const texts = Object.fromEntries(TEXTS.flatMap((name) => (attributes.has(name) ? [[name, attributes.get(name) as string]] : [])));
    return {
      ...texts,
      type: attributes.get("type") ?? "none",
      areas: parseAreas(attributes.get("sqref") ?? ""),
      formula1: formulas.get("formula1") ?? "",
      ...(formulas.has("formula2") ? { formula2: formulas.get("formula2") as string } : {}),
      allowBlank: isTrue(attributes.get("allowBlank")),
    };
  });
}

/** The `dataValidations` element; null for none. */
export function validationsXml(prefix: string, validations: readonly GridValidation[]): string | null {
  if (validations.length === 0) return null;
  const items = validations.map((validation) => validationXml(prefix, validation));
  return `<${prefix}dataValidations count="${validations.length}">${items.join("")}</${prefix}dataValidations>`;
}

/** One `dataValidation`. */
export function validationXml(prefix: string, validation: GridValidation): string {
  const attributes = [
    attribute("type", validation.type),
    attribute("errorStyle", validation.errorStyle),
    attribute("operator", validation.operator),
    validation.allowBlank === false ? "" : ` allowBlank="1"`,
    ` showInputMessage="1" showErrorMessage="1"`,
    attribute("errorTitle", validation.errorTitle),
    attribute("error", validation.error),
    attribute("promptTitle", validation.promptTitle),
    attribute("prompt", validation.prompt),
    attribute("sqref", validation.areas.map(areaAddress).join(" ")),
  ].join("");
  const second = validation.formula2 === undefined ? "" : element(prefix, "formula2", validation.formula2);
  const first = validation.formula1 === "" ? "" : element(prefix, "formula1", validation.formula1);
  return `<${prefix}dataValidation${attributes}>${first}${second}</${prefix}dataValidation>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${encodeXml(encodeXstring(value))}"`;
}

function element(prefix: string, name: string, text: string): string {
  return `<${prefix}${name}>${encodeXml(text.replace(/^=/, ""))}</${prefix}${name}>`;
}
