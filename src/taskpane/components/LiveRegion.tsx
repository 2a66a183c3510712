import { useTextStyles } from "./textStyles";

/** Says changes to screen readers, without a word on the screen. A new rank says the same sentence again. */
export function LiveRegion({ texte, rang }: { readonly texte: string; readonly rang: number }) {
  const text = useTextStyles();
  return <div role="status" aria-live="polite" className={text.hidden}><span key={rang}>{texte}</span></div>;
}
