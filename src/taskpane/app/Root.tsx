import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { HostLook } from "../components/theme";
import { useTheme } from "../components/useTheme";
import { ErrorBoundary } from "../screens/ErrorBoundary";

const useStyles = makeStyles({ root: { height: "100%" } });

/** Theme and recovery around whatever the pane shows. */
export function Root({ readLook, environment, children }: { readonly readLook: () => HostLook; readonly environment: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const theme = useTheme(readLook);
  return <FluentProvider theme={theme} className={styles.root}><ErrorBoundary environment={environment}>{children}</ErrorBoundary></FluentProvider>;
}
