import { createRoot } from "react-dom/client";
import { referentiel, schemas } from "../catalogue";
import { openExcelWorkbook } from "../workbook/excel/openExcelWorkbook";
import { selectRows } from "../workbook/excel/select";
import { WorkbookError } from "../workbook/port";
import { PaneApp } from "./app/PaneApp";
import { PaneProvider } from "./app/PaneContext";
import { Root } from "./app/Root";
import { createController } from "./app/controller";
import { createFollowing } from "./app/following";
import { createStore } from "./app/store";
import type { HostLook } from "./components/theme";
import { downloadFile, toBase64 } from "./files/download";
import { XLSX } from "./flows/exportReport";
import type { Delivery, PaneHost, ReportFile } from "./host";
import { intents } from "./intent";
import { StartScreen } from "./screens/StartScreen";

/** Excel may never answer (no network, a script blocked): after this time the pane says so. Milliseconds. */
const PATIENCE = 15_000;

const container = document.getElementById("root");
if (!container) throw new Error("the page has no #root");
const root = createRoot(container);

function readLook(): HostLook {
  const theme = officeTheme();
  return { isDark: theme?.isDarkTheme ?? null, background: theme?.bodyBackgroundColor ?? null, foreground: theme?.bodyForegroundColor ?? null };
}

/** A host may not tell its theme, or throw when it is asked: the pane is then light. */
function officeTheme(): Office.OfficeTheme | undefined {
  try {
    return typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  } catch {
    return undefined;
  }
}

function environment(): string {
  const diagnostics = typeof Office === "undefined" ? undefined : Office.context?.diagnostics;
  return diagnostics ? `Excel ${diagnostics.version} (${String(diagnostics.platform)})\n${navigator.userAgent}` : navigator.userAgent;
}

/** The calendar of the machine, read here and nowhere else. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
}

/** On a Mac, and on an iPad, a pane that downloads a file does nothing: a workbook is opened, a text goes to the clipboard. */
async function deliver({ name, bytes, type }: ReportFile): Promise<Delivery> {
  const { platform } = Office.context;
  if (platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS) {
    downloadFile(name, bytes, type);
    return "downloaded";
  }
  if (type === XLSX) {
    await Excel.createWorkbook(toBase64(bytes));
    return "opened";
  }
  await navigator.clipboard.writeText(new TextDecoder().decode(bytes)).catch((error: unknown) => {
    throw new WorkbookError("unsupported", `clipboard: ${String(error)}`);
  });
  return "copied";
}

function showStart(kind: "waiting" | "silence" | "horsExcel"): void {
  root.render(<Root readLook={readLook} environment={environment()}><StartScreen kind={kind} onRetry={() => window.location.reload()} /></Root>);
}

function showPane(): void {
  const host: PaneHost = {
    workbook: openExcelWorkbook(), deliver, today, environment: environment(),
    select: ({ sheet, rows, columns: { first, last } }, part) => selectRows(sheet, rows, { column: first, columnCount: last - first + 1 }, part),
  };
  const catalogue = { referentiel, schemas };
  const store = createStore();
  const controller = createController(host, catalogue, store);
  root.render(
    <Root readLook={readLook} environment={host.environment}>
      <PaneProvider pane={{ store, controller, catalogue, environment: host.environment }}><PaneApp /></PaneProvider>
    </Root>,
  );
  void controller.open();
  void createFollowing(host, catalogue, store).start();
  intents.subscribe(controller.take);
}

if (typeof Office === "undefined") showStart("silence");
else {
  showStart("waiting");
  const patience = setTimeout(() => showStart("silence"), PATIENCE);
  // An answer that comes late still opens the pane.
  void Office.onReady(({ host }) => {
    clearTimeout(patience);
    if (host === Office.HostType.Excel) showPane();
    else showStart("horsExcel");
  });
}
