/** `source` for the address `url` and package version `version`. */
export function manifestFor(source: string, url: string, version: string): string;
