/** The day on which the command runs, in days since 1970-01-01, by the calendar of the machine. The only clock. */
export function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
}
