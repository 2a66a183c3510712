import type { Host } from "./host";
import { ActionKind, PathKind, type Action, type ActionResult, type ArgumentInfo, type ObjectPath, type RequestBody, type ResponseBody } from "./envelope";
import { HostError, located, missingMember } from "./hostError";
import { HostObject, memberName, methodOf, navigationOf, scalarOf, type MethodResult } from "./hostObject";
import { loadObject, needsResults, selectionOf } from "./load";

/** A calculation that lasts longer than this no longer holds a read back: it gives what the cells show. */
const LONGEST_WAIT_MS = 20_000;

/** What a test may do before an action: nothing, wait, or make it fail. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a hook that does nothing in most cases is written without a return
export type BeforeAction = (action: ActionDescription, context: ActionContext) => void | InjectedError | Promise<void | InjectedError>;

export interface InjectedError {
  readonly code: string;
  readonly message: string;
}

export interface ActionDescription {
  readonly kind: "instantiate" | "query" | "method" | "set" | "trace" | "other";
  /** As an add-in writes it: `Range.values`, `WorksheetCollection.getItem`. */
  readonly member: string;
}

export interface ActionContext {
  /** From 1, since the host was made. */
  readonly request: number;
  /** From 1, within the request. */
  readonly action: number;
  /** From 1, since the host was made. */
  readonly actionOverall: number;
}

/**
 * Executes the actions of one request in order and stops at the first error; earlier effects stay, as in Excel. What is
 * asked of a null object does nothing and gives null.
 */
export async function dispatch(body: RequestBody, host: Host, before: BeforeAction): Promise<ResponseBody> {
  host.model.writes.hold();
  try {
    return await dispatchActions(body, host, before);
  } finally {
    host.model.writes.release();
  }
}

async function dispatchActions(body: RequestBody, host: Host, before: BeforeAction): Promise<ResponseBody> {
  const paths = new Paths(body, host);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const request = host.traffic.requests;
  for (const [index, action] of body.Actions.entries()) {
    host.traffic.actions += 1;
    const member = paths.memberOf(action);
    try {
      const injected = await injectedBy(before({ kind: kindName(action), member }, { request, action: index + 1, actionOverall: host.traffic.actions }), host);
      if (injected) throw new HostError(injected.code, injected.message, member);
      results.push({ ActionId: action.Id, Value: await execute(action, paths, host) });
      if (action.ActionType === ActionKind.trace) traces.push(action.Id);
    } catch (error) {
      const failure = located(error, member);
      return { Results: results, TraceIds: traces, Error: { Code: failure.code, Message: failure.message, Location: failure.location, ActionIndex: index, HttpStatusCode: failure.status } };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** A hook that waits, or never ends, lets what was written before be seen meanwhile. */
function injectedBy(result: ReturnType<BeforeAction>, host: Host): ReturnType<BeforeAction> {
  if (result instanceof Promise) host.model.writes.flush();
  return result;
}

async function execute(action: Action, paths: Paths, host: Host): Promise<unknown> {
  if (action.ActionType === ActionKind.trace) return null;
  const object = await paths.resolve(action.ObjectPathId);
  const name = memberName(action.Name ?? "");
  switch (action.ActionType) {
    case ActionKind.instantiate:
      return object === null ? null : { ...object.hostClass.identity?.(object.target, host) };
    case ActionKind.query: {
      if (object === null) return null;
      const selection = selectionOf([...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])]);
      if (needsResults(object, selection)) await settled(host);
      return loadObject(object, selection, host, { top: action.QueryInfo?.Top ?? null, skip: action.QueryInfo?.Skip ?? null });
    }
    case ActionKind.method: {
      if (object === null) return null;
      const result = await paths.call(object, name, action.ArgumentInfo);
      if (result === null || result === undefined || result instanceof HostObject) return null;
      return result.value ?? null;
    }
    case ActionKind.set: {
      if (object === null) return null;
      const scalar = scalarOf(object.hostClass, name);
      if (scalar?.write === undefined) throw missingMember(object.hostClass.name, name);
      const [value] = await paths.argumentsOf(action.ArgumentInfo);
      host.model.asHost(() => scalar.write?.(object.target, value, host));
      return null;
    }
    default:
      throw missingMember(object?.hostClass.name ?? "Object", `action ${action.ActionType}`);
  }
}

function kindName(action: Action): ActionDescription["kind"] {
  const found = Object.entries(ActionKind).find(([, kind]) => kind === action.ActionType)?.[0];
  return (found as ActionDescription["kind"] | undefined) ?? "other";
}

async function settled(host: Host): Promise<void> {
  host.model.writes.flush();
  if (!host.model.calculation.pending()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([host.model.calculation.settled(), new Promise((resolve) => (timer = setTimeout(resolve, LONGEST_WAIT_MS)))]);
  clearTimeout(timer);
}

/** The object paths of one request. Each is resolved once: a method that adds something is called once. */
class Paths {
  private readonly resolved = new Map<number, Promise<HostObject | null>>();
  private readonly classNames = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: Host,
  ) {}

  resolve(id: number): Promise<HostObject | null> {
    let object = this.resolved.get(id);
    if (object === undefined) {
      object = this.find(id);
      this.resolved.set(id, object);
      object.then((found) => this.classNames.set(id, found?.hostClass.name ?? "Object"), () => undefined);
    }
    return object;
  }

  /** `Class.member` of an action, as far as its paths are resolved. */
  memberOf(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const own = this.classNames.get(action.ObjectPathId);
    if (action.ActionType !== ActionKind.instantiate && own !== undefined) return `${own}.${memberName(action.Name ?? "") || "load"}`;
    return path === undefined ? "Object" : this.location(path);
  }

  private location(path: ObjectPath): string {
    const parent = this.classNames.get(path.ParentObjectPathId ?? -1) ?? "Workbook";
    if (path.ObjectPathType === PathKind.indexer) return `${parent}.getItem`;
    return path.Name === "" ? parent : `${parent}.${memberName(path.Name)}`;
  }

  async call(object: HostObject, name: string, info: ArgumentInfo | undefined): Promise<MethodResult> {
    const method = methodOf(object.hostClass, name);
    if (method === null) throw missingMember(object.hostClass.name, name);
    const args = await this.argumentsOf(info);
    if (method.fresh === true) await settled(this.host);
    return this.host.model.asHost(() => method.run(object.target, args, this.host));
  }

  /** Plain values as they are; objects of the API where the wire points to a path. */
  async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return Promise.all((info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index])));
  }

  private async argument(value: unknown, id: unknown): Promise<unknown> {
    if (typeof id === "number" && id !== 0) return this.resolve(id);
    if (Array.isArray(id) && Array.isArray(value)) return Promise.all(value.map((item: unknown, index) => this.argument(item, id[index])));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.resolve(value._ObjectPathId);
    // An object of the API may stand deep in a plain one: `{ list: { source: range } }`.
    return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, inner]: [string, unknown]) => [name, await this.argument(inner, 0)] as const)));
  }

  private async find(id: number): Promise<HostObject | null> {
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `The request has no object path ${id}.`, "Object");
    const { host } = this;
    switch (path.ObjectPathType) {
      case PathKind.global:
        return host.make("Workbook", null);
      case PathKind.nothing:
        return null;
      case PathKind.create: {
        const service = host.service(path.Name);
        if (service === null) throw missingMember(path.Name, "constructor");
        return service;
      }
      case PathKind.reference: {
        const areas = host.references.areas(path.Name);
        if (areas !== null) return host.make("RangeAreas", areas);
        const range = host.references.get(path.Name);
        if (range === null || range.lost) throw new HostError("InvalidReference", "This reference is not valid for the current operation.", "Range");
        return host.make("Range", range);
      }
      default:
        return this.member(path);
    }
  }

  private async member(path: ObjectPath): Promise<HostObject | null> {
    const parentId = path.ParentObjectPathId;
    const parent = parentId === undefined ? null : await this.resolve(parentId);
    if (parent === null) return null;
    const { hostClass, target } = parent;
    const location = path.ObjectPathType === PathKind.indexer ? `${hostClass.name}.getItem` : `${hostClass.name}.${memberName(path.Name)}`;
    try {
      if (path.ObjectPathType === PathKind.indexer) {
        if (hostClass.indexer === undefined) throw missingMember(hostClass.name, "getItem");
        return hostClass.indexer(target, await this.argumentsOf(path.ArgumentInfo), this.host);
      }
      if (path.ObjectPathType === PathKind.property) {
        const navigation = navigationOf(hostClass, memberName(path.Name));
        if (navigation === null) throw missingMember(hostClass.name, memberName(path.Name));
        return navigation(target, this.host);
      }
      const result = await this.call(parent, memberName(path.Name), path.ArgumentInfo);
      return result instanceof HostObject ? result : null;
    } catch (error) {
      throw located(error, location);
    }
  }
}
