import { forgetContentType } from "./contentTypes";
import type { PackageDraft } from "./opcPackage";
import { partKey, relationshipsPartOf } from "./partName";
import { relationshipsOf } from "./relationships";

/**
 * Removes a part that nothing should name any more, with its relationships, its content type, and whatever was reached
 * through it alone. Parts that nobody named to begin with are none of our business and stay.
 */
export function removeUnreachable(draft: PackageDraft, part: string): void {
  const doomed = reachedFrom(draft, part);
  const living = reachedFrom(draft, "");
  for (const [key, name] of doomed) {
    if (living.has(key)) continue;
    draft.remove(relationshipsPartOf(name));
    forgetContentType(draft, name);
    draft.remove(name);
  }
}

/** Parts that a part leads to by its relationships, itself included, by key; `""` is the package. */
function reachedFrom(draft: PackageDraft, start: string): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = [start];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (reached.has(partKey(part)) || (part !== "" && !draft.has(part))) continue;
    reached.set(partKey(part), part);
    waiting.push(...relationshipsOf(draft, part).flatMap((relationship) => (relationship.part === null ? [] : [relationship.part])));
  }
  reached.delete("");
  return reached;
}
