import type { operations } from "../textes";

/** What the pane may be doing: one thing at a time. Each has its words in the catalogue. */
export type OperationName = keyof typeof operations;
