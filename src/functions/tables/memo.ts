/**
 * Answers by key. Pure in effect: what is remembered is what would be computed again. When `limit` answers are known all
 * are forgotten: nobody asks for so many at once.
 */
export function createMemo<V>(limit: number): (key: string, compute: () => V) => V {
  const known = new Map<string, V>();
  return (key, compute) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = compute();
    if (known.size >= limit) known.clear();
    known.set(key, made);
    return made;
  };
}
