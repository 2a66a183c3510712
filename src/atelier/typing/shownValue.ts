/** Eleven significant digits at most, as a General cell shows; the whole value is what is edited. */
const SHOWN_DIGITS = 11;

/**
 * A number as a General cell of a French Excel shows it: `0,625`, `1E-09`. `room`, in characters, is the column's:
 * decimals that don't fit are rounded away, as Excel does; the whole part stays.
 */
export function generalText(value: number, room: number = Infinity): string {
  const text = unboundedText(value);
  const comma = text.indexOf(",");
  if (text.length <= room || comma < 0 || text.includes("E")) return text;
  return plain(Number(value.toFixed(Math.min(100, Math.max(0, Math.floor(room) - comma - 1)))));
}

function unboundedText(value: number): string {
  const rounded = Number(value.toPrecision(SHOWN_DIGITS));
  const magnitude = Math.abs(rounded);
  if (magnitude !== 0 && (magnitude >= 1e11 || magnitude < 1e-9)) {
    const [digits = "", exponent = ""] = rounded.toExponential(5).split("e");
    const power = Number(exponent);
    return `${String(Number(digits)).replace(".", ",")}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return plain(rounded);
}

/** A number as the formula bar lets it be edited: every digit, no format but the percentage's. */
export function editedNumber(value: number, format: string | null): string {
  if (format !== null && format.includes("%")) return `${plain(Number((value * 100).toPrecision(15)))}%`;
  return plain(value);
}

/** Written out, without an exponent: `toString` has one below 1e-6. */
function plain(value: number): string {
  const text = String(value);
  return (text.includes("e-") ? value.toFixed(15).replace(/0+$/, "") : text).replace(".", ",");
}
