import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTextStyles } from "../components/textStyles";

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalL } });

/** A screen that takes the whole pane. */
export function Page({ children }: { readonly children: ReactNode }) {
  const text = useTextStyles();
  const styles = useStyles();
  return <main className={mergeClasses(text.column, styles.page)}>{children}</main>;
}
