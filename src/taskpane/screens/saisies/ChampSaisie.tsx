import { Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  control: { minWidth: 0, width: "100%" },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  doubt: { margin: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** More than any proof or comment takes; a cell of Excel holds more. */
const MAX_LENGTH = 4_000;

interface ChampSaisieProps {
  readonly label: string;
  /** The whole name, for who doesn't see what stands around the field. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (texte: string) => void;
  /** A closed list in the place of a free text. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly placeholder?: string;
  /** What is typed can't be kept: why. Said once the person has left the field, or asked to keep the form. */
  readonly problem?: string | null;
  /** What is typed reads well, and is looked at twice. */
  readonly doubt?: string | null;
  readonly hint?: string | null;
  readonly disabled?: boolean;
  /** A problem is shown though the person is still in the field. */
  readonly insist: boolean;
}

/** One field of a form. Native controls: they work the same in every Excel, and for every reader. */
export function ChampSaisie({ label, name, value, onChange, choices, placeholder, problem = null, doubt = null, hint = null, disabled = false, insist }: ChampSaisieProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const id = useId();
  const [inside, setInside] = useState(false);
  const shownProblem = insist || !inside ? problem : null;
  const shownDoubt = shownProblem === null && !inside ? doubt : null;
  const described = [hint === null ? null : `${id}h`, shownProblem === null && shownDoubt === null ? null : `${id}p`].filter((one) => one !== null).join(" ");
  const common = {
    id, size: "small", className: styles.control, disabled, value, "aria-label": name, "aria-invalid": shownProblem !== null, "aria-describedby": described === "" ? undefined : described,
    onFocus: () => setInside(true), onBlur: () => setInside(false),
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>{typeset(label)}</label>
      {choices
        ? <Select {...common} onChange={(_, { value: chosen }) => onChange(chosen)}>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}</Select>
        : <Input {...common} maxLength={MAX_LENGTH} placeholder={placeholder} autoComplete="off" onChange={(_, { value: typed }) => onChange(typed)} />}
      {hint !== null && <p id={`${id}h`} className={text.small}>{typeset(hint)}</p>}
      {shownProblem !== null && <p id={`${id}p`} role="alert" className={styles.problem}>{typeset(shownProblem)}</p>}
      {shownDoubt !== null && <p id={`${id}p`} role="status" className={styles.doubt}>{typeset(shownDoubt)}</p>}
    </div>
  );
}
