import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { pages } from "../textes";
import { ClosedIcon, PreviousIcon } from "./icons";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", justifyContent: "flex-end", columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PagedListProps<T> {
  readonly items: readonly T[];
  readonly pageSize: number;
  /** What the list is of, for the accessible name of the pages. */
  readonly label: string;
  /** Rank of the item whose page is shown first. */
  readonly start?: number;
  /** Renders one page; `first` is the rank of its first item. */
  readonly children: (page: readonly T[], first: number) => ReactNode;
}

/** Shows a long list a page at a time: the cost is that of a page, whatever the length. */
export function PagedList<T>({ items, pageSize, label, start = 0, children }: PagedListProps<T>) {
  const styles = useStyles();
  const [wanted, setPage] = useState(Math.floor(Math.max(0, start) / pageSize));
  const last = Math.max(0, Math.ceil(items.length / pageSize) - 1);
  // The list may have become shorter since the page was chosen.
  const page = Math.min(wanted, last);
  const first = page * pageSize;
  const shown = items.slice(first, first + pageSize);
  return (
    <>
      {children(shown, first)}
      {last > 0 && (
        <nav className={styles.bar} aria-label={pages.liste(label)}>
          <span aria-live="polite">{pages.etat(first + 1, first + shown.length, items.length)}</span>
          <Button appearance="subtle" size="small" icon={<PreviousIcon />} aria-label={pages.precedente} disabledFocusable={page === 0} onClick={() => setPage(page - 1)} />
          <Button appearance="subtle" size="small" icon={<ClosedIcon />} aria-label={pages.suivante} disabledFocusable={page === last} onClick={() => setPage(page + 1)} />
        </nav>
      )}
    </>
  );
}
