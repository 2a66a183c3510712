import { z } from "zod";

/** Kinds of object paths and actions on the wire (office.js, `ObjectPathType` and `ActionType`). */
export const PathKind = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export const ActionKind = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});
const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo.optional(),
});
const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.optional(),
  QueryInfo: z.object({ Select: z.array(z.string()).nullish(), Expand: z.array(z.string()).nullish(), Top: z.number().nullish(), Skip: z.number().nullish() }).nullish(),
});
const body = z.object({ Actions: z.array(action), ObjectPaths: z.record(z.string(), objectPath) });

/** A request of office.js, as its bridge sends it. */
export const requestMessage = z.object({
  id: z.number(),
  type: z.literal(1),
  flags: z.number().optional(),
  message: z.object({ body: z.union([body, z.string()]).nullish() }),
});
export const requestBody = body;

export type ObjectPath = z.infer<typeof objectPath>;
export type Action = z.infer<typeof action>;
export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type RequestBody = z.infer<typeof body>;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The answer's body: what succeeded, in order, and the error that stopped the rest. */
export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}
