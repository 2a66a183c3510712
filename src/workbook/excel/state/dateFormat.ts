/** True when a number format shows a day: a `d` or a `y` outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/^general$/i.test(format);
}
