/**
 * Gives an object just made one more property, computed when it is first read and kept. For what few readers ask and is
 * long to make: the list of the rows behind a figure.
 */
export function withLazy<T extends object, K extends string, V>(made: T, key: K, compute: () => V): T & { readonly [P in K]: V } {
  let known: { readonly value: V } | null = null;
  Object.defineProperty(made, key, { enumerable: true, configurable: true, get: () => (known ??= { value: compute() }).value });
  return made as T & { readonly [P in K]: V };
}
