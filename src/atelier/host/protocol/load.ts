import type { Host } from "./host";
import { missingMember } from "./hostError";
import { type HostObject, navigationOf, scalarOf, wireName, type HostClass } from "./hostObject";

/** Names to load, as a tree: `format/fill/color` is format → fill → color. An empty tree is "everything". */
export interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

export function selectionOf(names: readonly string[]): Selection {
  const root: Selection = { all: false, members: new Map() };
  for (const name of names.flatMap((part) => part.split(",")).map((part) => part.trim())) {
    if (name === "" || name === "*") root.all = true;
    else if (!name.startsWith("$")) add(root, name.split("/"));
  }
  if (names.length === 0) root.all = true;
  return root;
}

function add(into: Selection, parts: readonly string[]): void {
  let at = into;
  for (const part of parts) {
    if (part === "*") {
      at.all = true;
      return;
    }
    const name = part.charAt(0).toLowerCase() + part.slice(1);
    let next = at.members.get(name);
    if (next === undefined) at.members.set(name, (next = { all: false, members: new Map() }));
    at = next;
  }
}

/** True when the selection asks for values that wait for calculations. */
export function needsResults(object: HostObject, selection: Selection): boolean {
  return someScalar(object.hostClass, selection, (name) => scalarOf(object.hostClass, name)?.fresh === true) || [...selection.members].some(([name, inner]) => name === "items" || inner.members.size > 0 || inner.all);
}

function someScalar(hostClass: HostClass<unknown>, selection: Selection, test: (name: string) => boolean): boolean {
  if (selection.all && Object.keys(hostClass.scalars ?? {}).some(test)) return true;
  return [...selection.members.keys()].some(test);
}

/** Reads an object's selected members into the form of the wire; a null object gives null. */
export function loadObject(object: HostObject | null, selection: Selection, host: Host, page: { readonly top: number | null; readonly skip: number | null } = { top: null, skip: null }): unknown {
  if (object === null) return null;
  const { hostClass, target } = object;
  const answer: Record<string, unknown> = { ...hostClass.identity?.(target, host) };
  const collection = hostClass.items !== undefined;
  const itemSelection: Selection = { all: selection.all, members: new Map() };
  if (!collection && selection.all) for (const [name, scalar] of Object.entries(hostClass.scalars ?? {})) if (scalar.onDemand !== true) answer[wireName(name)] = scalar.read(target, host);
  for (const [name, inner] of selection.members) {
    if (collection && name === "items") {
      merge(itemSelection, inner);
      continue;
    }
    const scalar = scalarOf(hostClass, name);
    const navigation = navigationOf(hostClass, name);
    if (scalar !== null) answer[wireName(name)] = scalar.read(target, host);
    else if (navigation !== null) answer[wireName(name)] = loadObject(navigation(target, host), inner.members.size === 0 ? { all: true, members: inner.members } : inner, host);
    else if (collection) itemSelection.members.set(name, inner);
    else throw missingMember(hostClass.name, name);
  }
  if (hostClass.items !== undefined) answer._Items = itemsOf(hostClass.items(target, host), itemSelection, host, page);
  return answer;
}

function itemsOf(items: readonly HostObject[], selection: Selection, host: Host, page: { readonly top: number | null; readonly skip: number | null }): unknown[] {
  const from = page.skip ?? 0;
  const kept = items.slice(from, page.top === null ? undefined : from + page.top);
  const wanted = selection.members.size === 0 ? { all: true, members: selection.members } : selection;
  return kept.map((item) => loadObject(item, wanted, host));
}

function merge(into: Selection, from: Selection): void {
  if (from.all || from.members.size === 0) into.all = true;
  for (const [name, inner] of from.members) into.members.set(name, inner);
}
