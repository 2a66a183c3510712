/** One message from the host to the page, in the form of the library. */
export interface HostEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

export const Category = { event: 65536, customFunction: 1, action: 2 } as const;

export function entry(messageCategory: number, messageType: number, targetId: string, message: unknown): HostEntry {
  return { messageCategory, messageType, targetId, message: JSON.stringify(message), id: "" };
}
