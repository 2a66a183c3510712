import { useEffect, type RefObject } from "react";

/**
 * Gives the focus to `fallback` when the element that had it goes away (a confirm button once confirmed, a message once
 * closed): the keyboard never falls back to the top of the page. Does nothing while the person is in the sheet.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = fallback.current?.ownerDocument;
    if (!root) return;
    let held: Element | null = null;
    const remember = (event: FocusEvent) => {
      held = event.target instanceof Element ? event.target : null;
    };
    const observer = new MutationObserver(() => {
      if (held && !held.isConnected && root.activeElement === root.body) {
        held = null;
        fallback.current?.focus({ preventScroll: true });
      }
    });
    root.addEventListener("focusin", remember);
    observer.observe(root.body, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [fallback]);
}
