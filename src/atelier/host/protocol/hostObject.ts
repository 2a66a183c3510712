import type { Host } from "./host";

/** A scalar property. `fresh` values wait for running calculations; a property without `write` is read-only. */
export interface Scalar<T> {
  readonly fresh?: boolean;
  /** Left out of a load without names: costly, or only given on demand. */
  readonly onDemand?: boolean;
  read(target: T, host: Host): unknown;
  write?(target: T, value: unknown, host: Host): void;
}

/** What a method gives: an object (or null for a null object), or a plain value for a ClientResult. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- most methods of the API give nothing back
export type MethodResult = HostObject | null | { readonly value: unknown } | void;

export interface Method<T> {
  readonly fresh?: boolean;
  run(target: T, args: readonly unknown[], host: Host): MethodResult | Promise<MethodResult>;
}

/** One class of the API as the host serves it, member by member, under the names that an add-in uses. */
export interface HostClass<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, host: Host) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T> | Method<T>["run"]>>;
  /** `collection[key]` of the wire. */
  indexer?(target: T, args: readonly unknown[], host: Host): HostObject | null;
  items?(target: T, host: Host): readonly HostObject[];
  /** What Instantiate gives back for the client to address the object by: an id, or a kept reference. */
  identity?(target: T, host: Host): { readonly Id?: unknown; readonly _ReferenceId?: string };
}

/** An object of the API: its class and what it stands for. */
export class HostObject {
  private constructor(
    readonly hostClass: HostClass<unknown>,
    readonly target: unknown,
  ) {}

  static of<T>(hostClass: HostClass<T>, target: T): HostObject {
    // The class and its target are only ever used together, so forgetting their common type is safe.
    return new HostObject(hostClass as unknown as HostClass<unknown>, target);
  }
}

export function memberName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** `bare(fn)` and `{ run, fresh }` are both methods. */
export function methodOf(hostClass: HostClass<unknown>, name: string): Method<unknown> | null {
  const method = Object.hasOwn(hostClass.methods ?? {}, name) ? hostClass.methods?.[name] : undefined;
  if (method === undefined) return null;
  return typeof method === "function" ? { run: method } : method;
}

export function scalarOf(hostClass: HostClass<unknown>, name: string): Scalar<unknown> | null {
  return Object.hasOwn(hostClass.scalars ?? {}, name) ? (hostClass.scalars?.[name] ?? null) : null;
}

export function navigationOf(hostClass: HostClass<unknown>, name: string): ((target: unknown, host: Host) => HostObject | null) | null {
  return Object.hasOwn(hostClass.navigations ?? {}, name) ? (hostClass.navigations?.[name] ?? null) : null;
}
