import { makeStyles, tokens } from "@fluentui/react-components";

/** The few sizes of text of the pane, and words that only screen readers are told. */
export const useTextStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, ":focus": { outline: "none" } },
  section: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  subsection: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  plain: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  sections: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL },
  tight: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  table: {
    width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "& caption": { textAlign: "left" },
    "& th": { padding: "4px 6px 4px 0", textAlign: "left", verticalAlign: "top", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& td": { padding: "4px 6px 4px 0", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hidden: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
