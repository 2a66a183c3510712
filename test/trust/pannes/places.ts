import type { Passage } from "./panne";

/** At most `most` numbers from 1 to `count`, evenly spread, the first and the last among them. */
export function reparties(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  if (most === 1) return [Math.ceil(count / 2)];
  return [...new Set(Array.from({ length: most }, (_, index) => 1 + Math.round((index * (count - 1)) / (most - 1))))];
}

/** Actions worth a fault: the first and the last on each member of the API, then others spread evenly; at most `most` in all. */
export function parlantes(passages: readonly Passage[], most: number): number[] {
  const keys = passages.map(({ kind, member }) => `${kind} ${member}`);
  const telling = keys.flatMap((key, index) => (keys.indexOf(key) === index || keys.lastIndexOf(key) === index ? [index + 1] : []));
  const chosen = telling.length > most ? reparties(telling.length, most).map((rank) => telling[rank - 1]!) : [...telling, ...reparties(passages.length, most - telling.length + 1)];
  return [...new Set(chosen)].sort((a, b) => a - b);
}

/** The middle action of each request. */
export function milieux(passages: readonly Passage[]): number[] {
  const byRequest = new Map<number, number[]>();
  passages.forEach(({ requete }, index) => byRequest.set(requete, [...(byRequest.get(requete) ?? []), index + 1]));
  return [...byRequest.values()].map((places) => places[Math.floor(places.length / 2)]!);
}
