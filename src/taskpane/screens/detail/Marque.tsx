import { makeStyles } from "@fluentui/react-components";

/** What a point of a chart is: told by its shape, never by its colour. */
export type Forme = "vote" | "mesure" | "saisie" | "cible";

const SIZE = 4.5;
const useStyles = makeStyles({
  // The ground of the pane, or that of the system's contrast theme.
  hollow: { fill: "var(--colorNeutralBackground1)", "@media (forced-colors: active)": { fill: "Canvas" } },
});

/** A square voted, a ring measured, a triangle entered, a diamond asked for. */
export function Marque({ forme, x, y }: { readonly forme: Forme; readonly x: number; readonly y: number }) {
  const styles = useStyles();
  switch (forme) {
    case "vote": return <rect x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} fill="currentColor" />;
    case "mesure": return <circle className={styles.hollow} cx={x} cy={y} r={SIZE} stroke="currentColor" strokeWidth="2" />;
    case "saisie": return <path d={`M ${x} ${y - SIZE - 1} l ${SIZE + 1} ${2 * SIZE} h ${-2 * (SIZE + 1)} Z`} fill="currentColor" />;
    case "cible": return <path className={styles.hollow} d={`M ${x} ${y - SIZE} l ${SIZE} ${SIZE} ${-SIZE} ${SIZE} ${-SIZE} ${-SIZE} Z`} stroke="currentColor" strokeWidth="1.2" />;
  }
}
