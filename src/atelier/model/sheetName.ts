import { invalidArgument, ModelError } from "./modelError";

const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

/** Excel's rules: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at the ends, unique whatever the case. */
export function checkSheetName(name: string, others: readonly string[]): void {
  const valid = name.length > 0 && name.length <= LONGEST && !FORBIDDEN.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.toUpperCase() !== "HISTORY";
  if (!valid) throw invalidArgument();
  const wanted = name.toUpperCase();
  if (others.some((other) => other.toUpperCase() === wanted)) throw new ModelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}
