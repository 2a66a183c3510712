interface DeclaredParameter {
  readonly name: string;
  readonly description?: string;
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
/** `problems`: what a user would miss, in French; the build fails on any. */
export function completeMetadata(generated: Metadata, url: string): { readonly metadata: Metadata; readonly problems: readonly string[] };
