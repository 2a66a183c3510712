import { createRoot } from "react-dom/client";

import { isOfficeTheme } from "../host";
import { Atelier } from "./atelier";
import { MESSAGES } from "./messages";
import { readManifest, type AddinManifest } from "./ribbon/readManifest";
import { Shell } from "./shell/Shell";

const ADDIN = "/addin/";

/** Builds the page: ribbon from the manifest, then the workbook asked for, then the add-in beside it. */
async function start(root: HTMLElement): Promise<void> {
  const response = await fetch(`${ADDIN}manifest.xml`);
  if (!response.ok) throw new Error("manifest.xml");
  const { grid, frame, atelier } = await drawn(root, readManifest(await response.text(), ADDIN));
  await atelier.start(grid, frame, new URLSearchParams(location.search).get("classeur") === "vide");
}

/** Renders the shell and resolves once React has made the grid's place and the pane's frame. */
function drawn(root: HTMLElement, manifest: AddinManifest): Promise<{ grid: HTMLDivElement; frame: HTMLIFrameElement; atelier: Atelier }> {
  return new Promise((resolve) => {
    const theme = new URLSearchParams(location.search).get("theme");
    const atelier = new Atelier(manifest, isOfficeTheme(theme) ? theme : "clair");
    let grid: HTMLDivElement | null = null;
    let frame: HTMLIFrameElement | null = null;
    const ready = () => grid !== null && frame !== null && resolve({ grid, frame, atelier });
    const gridRef = (element: HTMLDivElement | null) => void ((grid = element), ready());
    const frameRef = (element: HTMLIFrameElement | null) => void ((frame = element), ready());
    createRoot(root).render(
      <Shell
        store={atelier.shell}
        gridRef={gridRef}
        frameRef={frameRef}
        ribbon={{ tab: manifest.tab, onNew: () => void atelier.newWorkbook(), onOpen: () => void atelier.openFile(), onSave: () => atelier.save(), onAction: (action) => atelier.run(action) }}
      />,
    );
  });
}

const root = document.getElementById("atelier");
if (root !== null) {
  start(root).catch((error: unknown) => {
    const line = document.createElement("p");
    line.className = "avis avis-erreur";
    line.setAttribute("role", "alert");
    line.textContent = MESSAGES.cannotStart(error instanceof Error ? error.message : String(error));
    root.prepend(line);
  });
}
