import Chart from "chart.js/auto";
import { useEffect, useRef } from "react";

import { MESSAGES } from "../messages";
import { chartConfig, type ChartContent } from "./chartConfig";

/** What a chart shows, asked again whenever it may have changed. */
export interface ChartSource {
  /** Null once the chart is gone. */
  read(): ChartContent | null;
  subscribe(redraw: () => void): () => void;
}

/** One chart, floating over the cells, redrawn in place when its cells change. */
export function ChartView({ source }: { readonly source: ChartSource }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let chart: Chart | null = null;
    const draw = () => {
      const content = source.read();
      chart?.destroy();
      chart = content === null || canvas.current === null ? null : new Chart(canvas.current, chartConfig(content));
      frame.current?.setAttribute("aria-label", content?.title ?? MESSAGES.chart);
    };
    draw();
    const stop = source.subscribe(draw);
    return () => {
      stop();
      chart?.destroy();
    };
  }, [source]);
  return (
    <div className="grille-graphique" role="img" ref={frame}>
      <canvas ref={canvas} />
    </div>
  );
}
