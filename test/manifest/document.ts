import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

export const ROOT = path.resolve(__dirname, "../..");
export const DIST = path.join(ROOT, "dist");

/** A file of the last build. Says what to run when there is none, rather than a bare ENOENT. */
export function readBuilt(file: string): Buffer {
  try {
    return readFileSync(path.join(DIST, file));
  } catch {
    throw new Error(`dist/${file} is missing: run "npm run build" first ("npm test" does).`);
  }
}

/** Parsed by jsdom's strict XML parser: a document that is not well formed throws. */
export function parseXml(text: string): Document {
  return new JSDOM(text, { contentType: "application/xml" }).window.document;
}

export function elements(document: Document | Element, name: string): Element[] {
  return [...document.getElementsByTagName("*")].filter((element) => element.localName === name);
}

export function children(element: Element, name?: string): Element[] {
  return [...element.children].filter((child) => name === undefined || child.localName === name);
}

/** The value of an attribute that must be there. */
export function attribute(element: Element, name: string): string {
  const found = element.getAttribute(name);
  if (found === null) throw new Error(`<${element.tagName}> has no ${name}`);
  return found;
}

/** `OfficeApp > VersionOverrides > Hosts > Host > Runtimes`, for messages and look-ups. */
export function pathOf(element: Element): string {
  const parent = element.parentElement;
  return parent ? `${pathOf(parent)} > ${element.localName}` : element.localName;
}
