import { useEffect, useReducer } from "react";
import type { Calcul } from "../flows/calcul";

/** The value of a computation; undefined while it goes on, in turns between which the pane answers. */
export function useCalcul<T>(calcul: Calcul<T>): T | undefined {
  const [, draw] = useReducer((turns: number) => turns + 1, 0);
  useEffect(() => {
    if (calcul.value !== undefined) return undefined;
    let timer = setTimeout(function turn() {
      calcul.advance();
      if (calcul.value === undefined) timer = setTimeout(turn, 0);
      else draw();
    }, 0);
    return () => clearTimeout(timer);
  }, [calcul]);
  return calcul.value;
}
