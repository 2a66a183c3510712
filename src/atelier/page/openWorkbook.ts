import { IUndoRedoService, type IStyleData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

import type { Grid } from "../../workbook/file";
import { createModel, type StartedUniver } from "../model/createModel";
import type { Model } from "../model/model";
import { furnish, isReservedName } from "./files/furnish";
import { gridOfModel, type FileOrigins } from "./files/gridOfModel";
import { snapshotOf } from "./files/snapshot";
import { enforceProtection } from "./univer/enforceProtection";
import { installEnterCommits } from "./univer/enterCommits";
import { installFrenchDisplay } from "./univer/frenchDisplay";
import { installFrenchEntry } from "./univer/frenchEntry";
import { installFrenchFunctions } from "./univer/frenchFunctions";
import { installFrenchPaste } from "./univer/frenchPaste";
import { installFrenchLexer } from "./univer/frenchLexer";
import { startUniver } from "./univer/start";
import { installTableStyle } from "./univer/theme";

export interface OpenWorkbookOptions {
  readonly container: HTMLElement;
  readonly grid: Grid;
  readonly name: string;
  /** A person tried to change a locked cell of this sheet. */
  readonly onRefused: (sheetName: string) => void;
}

/** A workbook on screen: Univer in its container, the model over it, and what it was in the file it came from. */
export class OpenWorkbook {
  readonly model: Model;
  readonly name: string;
  readonly container: HTMLElement;
  readonly #started: StartedUniver;
  readonly #origins: FileOrigins;

  private constructor(started: StartedUniver, options: OpenWorkbookOptions) {
    this.#started = started;
    this.name = options.name;
    this.container = options.container;
    const opened = started.api.createWorkbook(snapshotOf(options.grid, options.name));
    opened.setNumfmtLocal("fr");
    this.model = createModel(started, opened.getId());
    const injector = started.univer.__getInjector();
    installTableStyle(injector);
    const validations = furnish(this.model, options.grid);
    const ids = this.model.sheets.ids();
    this.#origins = {
      sheets: new Map(options.grid.sheets.map((sheet, index) => [ids[index] ?? "", { id: sheet.id, validations: validations[index] ?? [] }])),
      reservedNames: (options.grid.names ?? []).filter(({ name }) => isReservedName(name)),
    };

    installFrenchEntry(injector);
    installFrenchDisplay(injector);
    installFrenchFunctions(injector);
    installFrenchLexer(injector);
    installEnterCommits(injector);
    const refused = (sheetId: string) => options.onRefused(this.model.sheets.name(sheetId));
    installFrenchPaste({ injector, model: this.model, styleAt: (sheetId, row, column) => this.styleAt(sheetId, row, column), refused });
    enforceProtection(injector, started.api, this.model, refused);
    // Opening is not something that a person undoes.
    injector.get(IUndoRedoService).clearUndoRedo(opened.getId());
  }

  /** Opens a workbook in an empty container, which it fills until `dispose`. */
  static open(options: OpenWorkbookOptions): OpenWorkbook {
    return new OpenWorkbook(startUniver(options.container), options);
  }

  get api(): FUniver {
    return this.#started.api;
  }

  get started(): StartedUniver {
    return this.#started;
  }

  /** The style of a cell itself, without its row's, its column's and its table's. */
  styleAt(sheetId: string, row: number, column: number): IStyleData | null {
    return this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getSheet().getCellStyle(row, column) ?? null;
  }

  /** What is on screen, to be saved. */
  grid(): Grid {
    return gridOfModel(this.model, this.api, this.#origins);
  }

  dispose(): void {
    this.model.dispose();
    this.#started.univer.dispose();
  }
}
