import { useState, type KeyboardEvent, type PointerEvent, type RefCallback } from "react";

import { MESSAGES } from "../messages";

const DEFAULT_WIDTH = 400;
const MIN_WIDTH = 320;
const MAX_WIDTH = 720;
const STEP = 10;

export interface PaneProps {
  readonly open: boolean;
  readonly frameRef: RefCallback<HTMLIFrameElement>;
  readonly onClose: () => void;
}

/**
 * The task pane. Its frame exists from the start and is never taken away, only hidden: the runtime is shared, so the
 * custom functions and the commands run in it while the pane is closed.
 */
export function Pane({ open, frameRef, onClose }: PaneProps) {
  const [width, setWidth] = useState(DEFAULT_WIDTH);
  const setBounded = (wanted: number) => setWidth(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, wanted)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") setBounded(width + STEP);
    if (event.key === "ArrowRight") setBounded(width - STEP);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX + width;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => setBounded(from - move.clientX);
    handle.onpointerup = () => (handle.onpointermove = null);
  };
  return (
    <aside className={open ? "volet volet-ouvert" : "volet"} style={{ width: open ? width : 0 }} inert={!open} aria-label={MESSAGES.pane.title}>
      {/* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- ARIA's window splitter: a separator that takes the focus and has a value is a control */}
      <div
        className="volet-poignee"
        role="separator"
        aria-orientation="vertical"
        aria-label={MESSAGES.pane.resize}
        aria-valuenow={width}
        aria-valuemin={MIN_WIDTH}
        aria-valuemax={MAX_WIDTH}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      />
      {/* eslint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div className="volet-titre">
        <span>SPASER</span>
        <button type="button" className="volet-fermer" aria-label={MESSAGES.pane.close} onClick={onClose}>
          ×
        </button>
      </div>
      <iframe className="volet-cadre" style={{ width }} title={MESSAGES.pane.title} ref={frameRef} />
    </aside>
  );
}
