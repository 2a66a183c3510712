/** JSON values kept in the workbook, by topic. */
export interface Stored {
  read(topic: string): unknown;
  write(topic: string, value: unknown): void;
}
