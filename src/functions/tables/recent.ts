/**
 * Remembers the last few answers: cells that ask for the same thing recalculate together. Pure in effect: what is
 * remembered is what would be computed again.
 */
export interface Recent<K, V> {
  /** The answer for a key, computed when none of the last ones is for it. A computation that throws is not remembered. */
  find(key: K, compute: () => V): V;
}

/** `limit` answers are kept, the one that nobody asked for the longest given up first. */
export function createRecent<K, V>(limit: number, isSame: (known: V, key: K) => boolean): Recent<K, V> {
  const kept: V[] = [];
  return {
    find(key, compute) {
      const rank = kept.findIndex((known) => isSame(known, key));
      const found = rank < 0 ? compute() : kept.splice(rank, 1)[0]!;
      kept.unshift(found);
      kept.length = Math.min(kept.length, limit);
      return found;
    },
  };
}
