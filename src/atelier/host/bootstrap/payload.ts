import type { ResponseBody } from "../protocol/envelope";

/** Excel on the web refuses a request, and an answer, above 5 MB ("Resource limits and performance optimization for Office Add-ins"). */
const MAX_BYTES = 5 * 1024 * 1024;

/** True for a message that Excel on the web would refuse. */
export function isTooHeavy(text: string): boolean {
  // No letter takes more than three bytes a unit.
  if (text.length * 3 <= MAX_BYTES) return false;
  return text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES;
}

/** What is answered in its place. A refused request did nothing; an answer refused comes after its effects. */
export function tooHeavy(which: "Request" | "Response"): ResponseBody {
  const Message = `The ${which.toLowerCase()} payload size has exceeded the limit.`;
  return { Results: [], TraceIds: [], Error: { Code: `${which}PayloadSizeLimitExceeded`, Message, Location: "", ActionIndex: 0, HttpStatusCode: 413 } };
}
