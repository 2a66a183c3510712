import { useEffect, useReducer } from "react";
import type { Calcul } from "../flows/calcul";

/** The value of a computation; undefined while it goes on, in turns between which the pane answers. What it throws reaches the recovery screen. */
export function useCalcul<T>(calcul: Calcul<T>): T | undefined {
  const [, draw] = useReducer((turns: number) => turns + 1, 0);
  useEffect(() => {
    if (calcul.done) return undefined;
    let timer = setTimeout(function turn() {
      calcul.advance();
      if (calcul.done) draw();
      else timer = setTimeout(turn, 0);
    }, 0);
    return () => clearTimeout(timer);
  }, [calcul]);
  return calcul.value;
}
