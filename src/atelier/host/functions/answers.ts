import { z } from "zod";

/** What the add-in's page answers to one call. */
export interface FunctionAnswer {
  readonly id: number;
  readonly result: { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly message: string };
}

/** The library's numbers of errors, and what a cell shows for each. Unknown numbers and plain exceptions show #VALUE!. */
const CODES: Readonly<Record<number, string>> = { 0: "#NUM!", 1: "#N/A", 2: "#VALUE!", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

const row = z.tuple([z.number(), z.boolean(), z.unknown()]).rest(z.unknown());
const record = z.object({ id: z.number(), failed: z.boolean().optional(), value: z.unknown(), errorCode: z.number().nullish() });

/** Reads `[[id, ok, value, errorCode?], …]`, or the older `[{ id, failed, value, errorCode }, …]`. */
export function readAnswers(argument: unknown): readonly FunctionAnswer[] {
  const rows = z.array(z.union([row, record])).parse(argument);
  return rows.map((one) => {
    if (!Array.isArray(one)) return answer(one.id, one.failed !== true, one.value, one.errorCode ?? null);
    return answer(one[0], one[1], one[2], typeof one[3] === "number" ? one[3] : null);
  });
}

function answer(id: number, ok: boolean, value: unknown, code: number | null): FunctionAnswer {
  if (ok) return { id, result: { ok, value } };
  return { id, result: { ok, code: CODES[code ?? 7] ?? "#VALUE!", message: typeof value === "string" ? value : "" } };
}
