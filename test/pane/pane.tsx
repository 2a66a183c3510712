import { act, render } from "@testing-library/react";
import { CATALOGUE } from "../../src/taskpane/flows/testing/catalogue";
import type { MemoryWorkbook } from "../../src/taskpane/flows/testing/memoryWorkbook";
import { PaneApp } from "../../src/taskpane/app/PaneApp";
import { PaneProvider } from "../../src/taskpane/app/PaneContext";
import { Root } from "../../src/taskpane/app/Root";
import { createPane } from "../../src/taskpane/app/testing/paneInMemory";

const LOOK = { isDark: false, background: null, foreground: null };
const readLook = () => LOOK;

/** The whole pane on a workbook in memory, opened. */
export async function showPane(workbook: MemoryWorkbook, parts = 1, catalogue = CATALOGUE) {
  const pane = createPane(workbook, parts, catalogue);
  const { store, controller, host } = pane;
  const view = render(
    <Root readLook={readLook} environment={host.environment}>
      <PaneProvider pane={{ store, controller, catalogue, environment: host.environment }}><PaneApp /></PaneProvider>
    </Root>,
  );
  await act(() => controller.open());
  return { ...pane, ...view };
}
