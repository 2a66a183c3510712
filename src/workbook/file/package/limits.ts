/**
 * Bounds on what a package may hold, so that a hostile or broken file is refused instead of filling the memory.
 * A register of 100 000 × 30 cells is a part of about 130 MB; real sheets compress 10 to 40 times.
 */
export const LIMITS = {
  /** Bytes of a file; a text of more doesn't fit in one string of V8. */
  fileBytes: 500_000_000,
  /** Bytes of one part once inflated; also below the longest string that V8 can hold (2^29 - 24). */
  partBytes: 500_000_000,
  /** Bytes of all parts inflated together, as the directory declares them. */
  totalBytes: 2_000_000_000,
  /** Parts in one package. */
  parts: 20_000,
  /** Inflated over compressed, looked at only above `ratioFrom` bytes: deflate can reach 1 032, sheets stay far below. */
  ratio: 400,
  ratioFrom: 32_000_000,
} as const;
