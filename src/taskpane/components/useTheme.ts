import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { themeFor, type HostLook } from "./theme";

const FORCED = "(forced-colors: active)";

/** The theme of the moment. Excel tells of no change of theme: it is read again when the pane gets the focus back. */
export function useTheme(readLook: () => HostLook): Theme {
  const [theme, setTheme] = useState(() => themeFor(readLook(), isForced()));
  useEffect(() => {
    const refresh = () => setTheme(themeFor(readLook(), isForced()));
    const media = typeof window.matchMedia === "function" ? window.matchMedia(FORCED) : null;
    window.addEventListener("focus", refresh);
    media?.addEventListener("change", refresh);
    return () => {
      window.removeEventListener("focus", refresh);
      media?.removeEventListener("change", refresh);
    };
  }, [readLook]);
  return theme;
}

function isForced(): boolean {
  return typeof window.matchMedia === "function" && window.matchMedia(FORCED).matches;
}
