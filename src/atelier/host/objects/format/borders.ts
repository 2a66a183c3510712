import type { Area } from "../../../model/area";
import type { BorderEdge, BorderStyle, BorderWeight, BorderLine } from "../../../model/style";
import type { Host } from "../../protocol/host";
import type { HostClass } from "../../protocol/hostObject";
import { choiceArgument, found } from "../arguments";
import { requireAllowed } from "../guards";
import { common } from "../range/matrix";
import type { AreasTarget, BorderTarget } from "../targets";
import { color } from "./rangeFormat";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Edge = (typeof EDGES)[number];
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double"] as const satisfies readonly BorderLine[];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const satisfies readonly BorderWeight[];
const NO_BORDER: BorderStyle = { line: "None", weight: "Thin", color: "#000000" };

export const rangeBorderCollectionClass: HostClass<AreasTarget> = {
  name: "RangeBorderCollection",
  scalars: { count: { read: () => EDGES.length } },
  items: (target, host) => EDGES.map((edge) => host.make("RangeBorder", { ...target, edge })),
  indexer: (target, [edge], host) => host.make("RangeBorder", { ...target, edge: choiceArgument(edge, EDGES) }),
  methods: {
    getItem: (target, [edge], host) => host.make("RangeBorder", { ...target, edge: choiceArgument(edge, EDGES) }),
    getItemAt: (target, [index], host) => host.make("RangeBorder", { ...target, edge: found(EDGES[Number(index)]) }),
  },
};

export const rangeBorderClass: HostClass<BorderTarget> = {
  name: "RangeBorder",
  scalars: {
    sideIndex: { read: ({ edge }) => edge },
    style: {
      read: (target, host) => common(borders(target, host).map((border) => border.line)),
      write: (target, value, host) => change(target, host, (former) => ({ ...former, line: choiceArgument(value, LINES) })),
    },
    weight: {
      read: (target, host) => common(borders(target, host).map((border) => border.weight)),
      write: (target, value, host) => change(target, host, (former) => ({ ...former, line: former.line === "None" ? "Continuous" : former.line, weight: choiceArgument(value, WEIGHTS) })),
    },
    color: {
      read: (target, host) => common(borders(target, host).map((border) => border.color)),
      write: (target, value, host) => change(target, host, (former) => ({ ...former, line: former.line === "None" ? "Continuous" : former.line, color: color(value) })),
    },
  },
};

interface Strip {
  readonly area: Area;
  readonly edge: BorderEdge;
}

/** The cells that carry one border of an area, and on which of their sides. */
function strips(area: Area, edge: Edge): Strip[] {
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge }];
    case "EdgeBottom":
      return [{ area: { ...area, row: area.row + area.rows - 1, rows: 1 }, edge }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge }];
    case "EdgeRight":
      return [{ area: { ...area, column: area.column + area.columns - 1, columns: 1 }, edge }];
    case "InsideHorizontal":
      return area.rows === 1 ? [] : [{ area: { ...area, row: area.row + 1, rows: area.rows - 1 }, edge: "EdgeTop" }];
    case "InsideVertical":
      return area.columns === 1 ? [] : [{ area: { ...area, column: area.column + 1, columns: area.columns - 1 }, edge: "EdgeLeft" }];
    default:
      return [];
  }
}

function borders(target: BorderTarget, host: Host): BorderStyle[] {
  const found = target.areas.flatMap((area) => strips(area, target.edge as Edge)).map((strip) => host.model.styles.read(target.sheetId, strip.area.row, strip.area.column).borders[strip.edge]);
  return found.length === 0 ? [NO_BORDER] : found;
}

function change(target: BorderTarget, host: Host, make: (former: BorderStyle) => BorderStyle): void {
  requireAllowed(host, target.sheetId, "allowFormatCells");
  const border = make(borders(target, host)[0] ?? NO_BORDER);
  for (const area of target.areas) for (const strip of strips(area, target.edge as Edge)) host.model.styles.apply(target.sheetId, strip.area, { borders: { [strip.edge]: border } });
}
