import { makeStyles, tokens } from "@fluentui/react-components";

/** A formula, which may be longer than the pane is wide. */
export const useCodeStyles = makeStyles({
  formula: {
    display: "block", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere", userSelect: "text",
  },
});
