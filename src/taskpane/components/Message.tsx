import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** What became of something: done, or worth a look. */
export function Message({ intent = "success", children }: { readonly intent?: "success" | "warning" | "info"; readonly children: ReactNode }) {
  return <MessageBar intent={intent} layout="multiline"><MessageBarBody>{children}</MessageBarBody></MessageBar>;
}
