/** 1904 for workbooks made with the Mac date system: serial 0 is 1904-01-01. */
export type DateSystem = 1900 | 1904;

/** DATE(2000,1,1) in the 1904 system. */
const MILLENNIUM_1904 = 35_064;

/**
 * No property of the API tells the date system. `workbook.functions` evaluates a worksheet function without writing, in
 * the workbook's own date system: DATE(2000,1,1) is 36526 or 35064. Queues the question; call the answer after the sync.
 */
export function dateSystemOf(workbook: Excel.Workbook): () => DateSystem {
  const serial = workbook.functions.date(2000, 1, 1);
  serial.load("value");
  return () => (serial.value === MILLENNIUM_1904 ? 1904 : 1900);
}
