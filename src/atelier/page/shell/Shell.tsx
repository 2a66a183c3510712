import type { RefCallback } from "react";

import { MESSAGES } from "../messages";
import { Ribbon, type RibbonProps } from "../ribbon/Ribbon";
import { Pane } from "./Pane";
import { useShell, type ShellStore } from "./shellState";

export interface ShellProps {
  readonly store: ShellStore;
  readonly ribbon: Omit<RibbonProps, "disabled">;
  readonly gridRef: RefCallback<HTMLDivElement>;
  readonly frameRef: RefCallback<HTMLIFrameElement>;
}

/** The page around the grid: title, ribbon, notices, and the pane at the right. */
export function Shell({ store, ribbon, gridRef, frameRef }: ShellProps) {
  const { workbookName, paneOpen, notice, busy, cellTip } = useShell(store);
  return (
    <div className="atelier" aria-busy={busy}>
      <header className="titre">
        <span className="titre-produit">{MESSAGES.title}</span>
        <h1 className="titre-classeur">{workbookName}</h1>
      </header>
      <Ribbon {...ribbon} disabled={busy} />
      {notice !== null && (
        <div className={`avis avis-${notice.kind}`} role={notice.kind === "erreur" ? "alert" : "status"}>
          <span>{notice.text}</span>
          <button type="button" className="avis-fermer" aria-label={MESSAGES.dismiss} onClick={() => store.update({ notice: null })}>
            ×
          </button>
        </div>
      )}
      <div className="corps">
        <main className="grille" aria-label={MESSAGES.grid}>
          <div className="grille-place" ref={gridRef} />
          {cellTip !== null && (
            <div className="cellule-aide" role="status" style={{ left: cellTip.left, top: cellTip.top }}>
              {cellTip.text}
            </div>
          )}
        </main>
        <Pane open={paneOpen} frameRef={frameRef} onClose={() => store.update({ paneOpen: false })} />
      </div>
    </div>
  );
}
