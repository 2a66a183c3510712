import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { useTextStyles } from "./textStyles";

const useStyles = makeStyles({
  // A pane of 350 pixels takes two lines of names: none is behind a menu.
  list: { display: "flex", flexWrap: "wrap", padding: `0 ${tokens.spacingHorizontalSNudge}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    position: "relative", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`, border: "none", background: "none", color: tokens.colorNeutralForeground2, font: "inherit", lineHeight: tokens.lineHeightBase300, cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  selected: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    "::after": { content: '""', position: "absolute", left: tokens.spacingHorizontalSNudge, right: tokens.spacingHorizontalSNudge, bottom: 0, borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
  },
});

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  /** Those where something waits, and what: a dot to see, words to hear. */
  readonly marked?: { readonly ids: ReadonlySet<T>; readonly label: string };
  readonly selected: T;
  /** Id of the panel that the tabs show, and start of the ids of the tabs. */
  readonly panel: string;
  readonly onSelect: (id: T) => void;
}

/**
 * Tabs by the pattern of WAI-ARIA: one stop of the Tab key, arrows, Home and End go from one to the next and show it.
 * (Fluent's own put focusable hidden elements around them, which screen reader audits refuse.)
 */
export function Tabs<T extends string>({ label, tabs, marked, selected, panel, onSelect }: TabsProps<T>) {
  const styles = useStyles();
  const text = useTextStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const current = tabs.findIndex(({ id }) => id === selected);
    const target = { ArrowRight: current + 1, ArrowLeft: current - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const next = target === undefined ? undefined : tabs[target % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`#${panel}-${next.id}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className={styles.list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id} id={`${panel}-${tab.id}`} type="button" role="tab" aria-selected={tab.id === selected} aria-controls={panel} tabIndex={tab.id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, tab.id === selected && styles.selected)} onClick={() => onSelect(tab.id)}
        >
          {tab.label}{marked?.ids.has(tab.id) && <><span aria-hidden title={marked.label}>{" •"}</span><span className={text.hidden}>, {marked.label}</span></>}
        </button>
      ))}
    </div>
  );
}
