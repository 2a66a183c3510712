/** `functions.json`, as Excel reads it. What is not known here passes unread. */
interface DeclaredParameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
}
interface DeclaredFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly DeclaredParameter[];
}
export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly DeclaredFunction[];
}
interface Told {
  readonly fonctions: readonly { readonly id: string; readonly resume: Readonly<Record<"fr" | "en", string>>; readonly parametres: readonly ({ readonly nom: string } & Readonly<Record<"fr" | "en", string>>)[] }[];
}
/** Texts of one language put on what the generator declared. `problems`: what a user would miss, in French; the build fails on any. */
export function completeMetadata(generated: Metadata, categories: readonly Told[], locale: "fr" | "en", url: string): { readonly metadata: Metadata; readonly problems: readonly string[] };
