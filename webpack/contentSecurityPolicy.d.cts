interface PolicyOptions {
  readonly officejs: "cdn" | "local";
  readonly serving?: boolean;
  readonly url: string;
}
export const OFFICE_CDN_SCRIPT: string;
export function metaPolicy(options: PolicyOptions): string;
export function responseHeaders(options: PolicyOptions): Readonly<Record<string, Readonly<Record<string, string>>>>;
