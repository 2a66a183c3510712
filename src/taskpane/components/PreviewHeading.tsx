import { useEffect, useRef, type ReactNode } from "react";
import { useTextStyles } from "./textStyles";

/** The heading of what has just opened in the place of a button: it takes the focus, so that who can't see it is there. */
export function PreviewHeading({ children }: { readonly children: ReactNode }) {
  const text = useTextStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return <h3 ref={heading} tabIndex={-1} className={text.title}>{children}</h3>;
}
