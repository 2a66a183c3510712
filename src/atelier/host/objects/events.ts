import type { Method } from "../protocol/hostObject";

/**
 * Registrations of events. The host pushes every event that it knows, whoever listens, and the library keeps only
 * those with a handler: a registration has nothing to do, but one for an unknown event must fail by its name.
 */
export function eventMethods(names: readonly string[]): Readonly<Record<string, Method<unknown>>> {
  const methods: Record<string, Method<unknown>> = {};
  for (const name of names) for (const verb of ["Register", "Unregister"]) methods[`_${verb}${name}`] = { run: () => undefined };
  return methods;
}
