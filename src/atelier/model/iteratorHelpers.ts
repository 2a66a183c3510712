/**
 * Univer calls the iterator helpers of ECMAScript 2025, which Node 20 lacks. Importing this file adds those that are
 * missing; it does nothing where they exist.
 */
const prototype: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()) as object) as object;

function add(name: string, method: (this: Iterable<unknown>, ...args: never[]) => unknown): void {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value: method, configurable: true, writable: true });
}

add("toArray", function () {
  return [...this];
});
add("forEach", function (visit: (item: unknown) => void) {
  for (const item of this) visit(item);
});
add("some", function (test: (item: unknown) => boolean) {
  for (const item of this) if (test(item)) return true;
  return false;
});
add("every", function (test: (item: unknown) => boolean) {
  for (const item of this) if (!test(item)) return false;
  return true;
});
add("find", function (test: (item: unknown) => boolean) {
  for (const item of this) if (test(item)) return item;
  return undefined;
});
add("map", function* (change: (item: unknown) => unknown) {
  for (const item of this) yield change(item);
});
add("filter", function* (test: (item: unknown) => boolean) {
  for (const item of this) if (test(item)) yield item;
});
add("reduce", function (merge: (total: unknown, item: unknown) => unknown, initial: unknown) {
  let total = initial;
  for (const item of this) total = merge(total, item);
  return total;
});

export {};
