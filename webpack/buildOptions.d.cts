export interface BuildOptions {
  readonly targets: readonly string[];
  readonly production: boolean;
  readonly serving: boolean;
  /** Address that will serve the add-in, with its trailing slash. */
  readonly url: string;
  /** True when a production build was given no address. */
  readonly undecidedUrl: boolean;
  readonly officejs: "cdn" | "local";
  readonly maps: boolean;
}
export const DEVELOPMENT_URL: string;
export const UNDECIDED_URL: string;
/** Throws, in French, what to type instead. */
export function readUrl(given: string | undefined, production: boolean): string;
export function readBuildOptions(env: Readonly<Record<string, unknown>>, mode: string | undefined, targets: readonly string[]): BuildOptions;
