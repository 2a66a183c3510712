import type { ChartState } from "../../charts";
import { invalidArgument } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { HostClass } from "../../protocol/hostObject";
import { choiceArgument, flagArgument, textArgument } from "../arguments";
import type { AxisTarget } from "../targets";
import { changeChart, chartState } from "./charts";

/** What Excel writes beside an axis that follows its cells. */
const GENERAL = "General";

/** The properties that the add-in sets: each belongs to one of the two axes, and Excel refuses what an axis can't have. */
export const chartAxisClass: HostClass<AxisTarget> = {
  name: "ChartAxis",
  scalars: {
    type: { read: ({ axis }) => (axis === "value" ? "Value" : "Category") },
    numberFormat: {
      read: (target, host) => (target.axis === "value" ? (chartState(target, host).valueFormat ?? GENERAL) : GENERAL),
      write: (target, value, host) => change("value", target, host, { valueFormat: textArgument(value) }),
    },
    linkNumberFormat: {
      read: (target, host) => target.axis !== "value" || chartState(target, host).valueFormat === null,
      write(target, value, host) {
        if (flagArgument(value)) change("value", target, host, { valueFormat: null });
        else if (chartState(target, host).valueFormat === null) change("value", target, host, { valueFormat: GENERAL });
      },
    },
    reversePlotOrder: {
      read: (target, host) => target.axis === "category" && chartState(target, host).categoriesReversed,
      write: (target, value, host) => change("category", target, host, { categoriesReversed: flagArgument(value) }),
    },
    position: {
      read: (target, host) => (target.axis === "category" ? chartState(target, host).crossing : "Automatic"),
      write: (target, value, host) => change("category", target, host, { crossing: choiceArgument(value, ["Automatic", "Maximum", "Minimum", "Custom"]) }),
    },
  },
};

function change(axis: AxisTarget["axis"], target: AxisTarget, host: Host, changes: Partial<ChartState>): void {
  if (target.axis !== axis) throw invalidArgument("The Atelier's host keeps this property for the other axis only.");
  changeChart(target, host, changes);
}
