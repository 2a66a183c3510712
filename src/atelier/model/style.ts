/** How one cell looks, in Excel's terms. Colours are `#RRGGBB`, or "" when none. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fill: string;
  readonly font: FontStyle;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly borders: Readonly<Record<BorderEdge, BorderStyle>>;
}

export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double";
  readonly strikethrough: boolean;
  readonly color: string;
}

export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
export type BorderLine = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface BorderStyle {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  readonly color: string;
}

/** What to change; a member left out stays as it is. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly font?: Partial<FontStyle>;
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly borders?: Partial<Record<BorderEdge, BorderStyle>>;
}
