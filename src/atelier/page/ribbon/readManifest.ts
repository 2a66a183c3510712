/** What the Atelier takes from the manifest. Texts are those of its default locale, French; addresses are this server's. */
export interface AddinManifest {
  readonly tab: RibbonTab;
  /** The page of the shared runtime: pane, functions and commands. */
  readonly pane: string;
  readonly functions: { readonly namespace: string; readonly metadata: string };
}
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Address of the icon on this server. */
  readonly icon: string;
  readonly action: { readonly kind: "showTaskpane" } | { readonly kind: "executeFunction"; readonly functionName: string };
}

/** Size, in pixels, of the icon on a large button. */
const ICON_SIZE = "32";

/** A manifest that the Atelier can't draw: what is missing, by element. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/**
 * Reads an add-in-only manifest. `base` is the address under which the add-in is served here
 * (`/addin/`): the manifest's addresses are taken relative to its pane's page, wherever production puts them.
 */
export function readManifest(manifest: string, base: string): AddinManifest {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  if (document.querySelector("parsererror")) throw new ManifestError("manifest.xml is not well-formed XML");
  const resources = readResources(document);
  const tab = first(document, "CustomTab") ?? first(document, "OfficeTab");
  if (tab === null) throw new ManifestError("manifest.xml has no CustomTab");
  const published = resources.get(attributeOf(first(document, "Runtime"), "resid")) ?? "";

  const readButton = (control: Element): RibbonButton => {
    const tip = required(control, "Supertip");
    const image = elements(required(control, "Icon"), "Image").find((candidate) => candidate.getAttribute("size") === ICON_SIZE);
    const action = required(control, "Action");
    const label = textOf(control, "Label", resources);
    return {
      id: attributeOf(control, "id"),
      label,
      tipTitle: textOf(tip, "Title", resources),
      tip: textOf(tip, "Description", resources),
      icon: servedAddress(resources.get(attributeOf(image ?? null, "resid")) ?? "", published, base),
      action: readAction(action, label),
    };
  };

  const functions = elements(document, "ExtensionPoint").find((point) => typeOf(point) === "CustomFunctions");
  if (functions === undefined) throw new ManifestError("manifest.xml has no custom functions");
  const metadata = attributeOf(first(required(functions, "Metadata"), "SourceLocation"), "resid");
  return {
    tab: {
      label: textOf(tab, "Label", resources),
      groups: elements(tab, "Group").map((group) => ({
        id: attributeOf(group, "id"),
        label: textOf(group, "Label", resources),
        buttons: elements(group, "Control").map(readButton),
      })),
    },
    pane: servedAddress(published, published, base),
    functions: {
      namespace: resources.get(attributeOf(required(functions, "Namespace"), "resid")) ?? "",
      metadata: servedAddress(resources.get(metadata) ?? "", published, base),
    },
  };
}

function typeOf(element: Element): string {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
}

function readAction(action: Element, label: string): RibbonButton["action"] {
  const kind = typeOf(action);
  if (kind === "ShowTaskpane") return { kind: "showTaskpane" };
  const functionName = first(action, "FunctionName")?.textContent?.trim() ?? "";
  if (kind !== "ExecuteFunction" || functionName === "") throw new ManifestError(`button "${label}": action ${kind} is not one that the Atelier runs`);
  return { kind: "executeFunction", functionName };
}

/** The pane's page is at the root of the add-in: what follows its folder is the path below `base`. */
function servedAddress(address: string, pane: string, base: string): string {
  const folder = pane.slice(0, pane.lastIndexOf("/") + 1);
  return folder !== "" && address.startsWith(folder) ? base + address.slice(folder.length) : address;
}

function readResources(document: Document): ReadonlyMap<string, string> {
  const resources = required(document, "Resources");
  const entries = ["Image", "Url", "String"].flatMap((name) => elements(resources, name));
  return new Map(entries.map((entry) => [attributeOf(entry, "id"), entry.getAttribute("DefaultValue") ?? ""]));
}

/** Descendants by local name: the manifest mixes three namespaces. */
function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function first(parent: Document | Element, name: string): Element | null {
  return elements(parent, name)[0] ?? null;
}

function required(parent: Document | Element, name: string): Element {
  const found = first(parent, name);
  if (found === null) throw new ManifestError(`manifest.xml: <${name}> is missing in <${parent instanceof Element ? parent.localName : "OfficeApp"}>`);
  return found;
}

function attributeOf(element: Element | null, name: string): string {
  return element?.getAttribute(name) ?? "";
}

/** The text named by the `resid` of the direct child `name`. */
function textOf(parent: Element, name: string, resources: ReadonlyMap<string, string>): string {
  const child = [...parent.children].find((candidate) => candidate.localName === name);
  const text = resources.get(attributeOf(child ?? null, "resid"));
  if (text === undefined) throw new ManifestError(`manifest.xml: the ${name} of <${parent.localName}> names no text`);
  return text;
}
