import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { ClosedIcon, OpenIcon } from "./icons";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, width: "100%", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none", borderRadius: tokens.borderRadiusMedium, background: "none", color: tokens.colorNeutralForeground1, font: "inherit", textAlign: "left", cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0, paddingTop: "2px" },
  summary: { flexGrow: 1, minWidth: 0 },
  content: { paddingLeft: tokens.spacingHorizontalXXL, paddingBottom: tokens.spacingVerticalS },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly level: 3 | 4 | 5;
  readonly initiallyOpen?: boolean;
  /** Where who shows it says whether it is open, and is told by `onToggle` of what the person wants. */
  readonly open?: boolean;
  /** Of the button, for what leads to it. */
  readonly buttonId?: string;
  /** Told each time it opens or closes. */
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands under it. What is closed is not rendered: lists may be long. */
export function Disclosure({ summary, level, initiallyOpen = false, open: shown, buttonId, onToggle, children }: DisclosureProps) {
  const styles = useStyles();
  const [kept, setOpen] = useState(initiallyOpen);
  const open = shown ?? kept;
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <div>
      <Heading className={styles.heading}>
        <button id={buttonId} type="button" className={styles.button} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => { setOpen(!open); onToggle?.(!open); }}>
          <span className={styles.icon}>{open ? <OpenIcon /> : <ClosedIcon />}</span>
          <span className={styles.summary}>{summary}</span>
        </button>
      </Heading>
      {open && <div id={id} className={styles.content}>{children}</div>}
    </div>
  );
}
