import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { typeset } from "./typography";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "96px minmax(0, 1fr)", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

export interface Fact {
  readonly term: string;
  /** What is empty or null is not shown. */
  readonly value: ReactNode;
}

/** Terms and what they are, in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.filter(({ value }) => value !== null && value !== "" && value !== false).map(({ term, value }) => [
        <dt key={`${term}-t`} className={styles.term}>{term}</dt>,
        <dd key={`${term}-v`} className={styles.value}>{typeof value === "string" ? typeset(value) : value}</dd>,
      ])}
    </dl>
  );
}
