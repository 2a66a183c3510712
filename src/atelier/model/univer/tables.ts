import { generateRandomId } from "@univerjs/core";
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableFilterMutation, SetSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import { z } from "zod";

import { intersection, lastRow, type Area } from "../area";
import { CellError } from "../cellContent";
import { checkDefinedName } from "../definedName";
import { shownText } from "../displayText";
import { invalidArgument, itemNotFound, ModelError } from "../modelError";
import type { NamesModel, TablesModel, TableState } from "../model";
import type { Stored } from "../stored";
import type { UniverCells } from "./cells";
import { areaOf, rangeOf, type UniverContext } from "./context";
import type { UniverStructure } from "./structure";

/** What the engine's tables lack. */
const extras = z.record(z.string(), z.object({ totals: z.boolean(), style: z.string() }));
type Extra = z.infer<typeof extras>[string];
const TOPIC = "tables";
const DEFAULT_EXTRA: Extra = { totals: false, style: "TableStyleMedium2" };

/** Excel tables. In the engine a table is its header and body; the totals row stands below it and is kept apart. */
export class UniverTables implements TablesModel {
  private readonly manager: TableManager;

  constructor(
    private readonly context: UniverContext,
    private readonly cells: UniverCells,
    private readonly structure: UniverStructure,
    private readonly names: NamesModel,
    private readonly stored: Stored,
  ) {
    this.manager = context.injector.get(TableManager);
  }

  list(): readonly TableState[] {
    return this.manager.getTableList(this.context.unitId).map((info): TableState => {
      const extra = this.extra(info.id);
      const body = areaOf(info.range);
      return { id: info.id, name: info.name, sheetId: info.subUnitId, area: { ...body, rows: body.rows + (extra.totals ? 1 : 0) }, showHeaders: info.showHeader, showTotals: extra.totals, style: extra.style };
    });
  }

  get(id: string): TableState | null {
    return this.list().find((table) => table.id === id) ?? null;
  }

  find(idOrName: string): TableState | null {
    const wanted = idOrName.toUpperCase();
    return this.list().find((table) => table.id === idOrName || table.name.toUpperCase() === wanted) ?? null;
  }

  add(sheetId: string, given: Area, hasHeaders: boolean, name: string | null): string {
    let area = given;
    if (this.overlap(sheetId, area, null)) throw new ModelError("InvalidArgument", "A table can't overlap another table.");
    if (this.structure.merges(sheetId).some((merge) => intersection(merge, area) !== null)) throw new ModelError("InvalidOperation", "A table can't hold merged cells.");
    const chosen = name ?? this.freeName();
    this.checkName(chosen, null);
    if (!hasHeaders) {
      this.structure.insertCells(sheetId, { ...area, rows: 1 }, "down");
      area = { ...area, rows: area.rows + 1 };
    }
    if (area.rows === 1) area = { ...area, rows: 2 };
    const header = this.writeHeaders(sheetId, area);
    this.cells.growTo(sheetId, lastRow(area) + 1, area.column + area.columns);
    const id = generateRandomId();
    this.context.run(AddSheetTableMutation.id, sheetId, { tableId: id, name: chosen, range: rangeOf(area), header, options: { showHeader: true } });
    return id;
  }

  rename(id: string, name: string): void {
    const table = this.required(id);
    this.checkName(name, id);
    this.context.run(SetSheetTableMutation.id, table.sheetId, { tableId: id, config: { name } });
  }

  resize(id: string, area: Area): void {
    const table = this.required(id);
    if (area.rows < 2 || area.row !== table.area.row || this.overlap(table.sheetId, area, id)) throw invalidArgument();
    const body = { ...area, rows: area.rows - (table.showTotals ? 1 : 0) };
    if (this.structure.merges(table.sheetId).some((merge) => intersection(merge, area) !== null)) throw new ModelError("InvalidOperation", "A table can't hold merged cells.");
    this.writeHeaders(table.sheetId, body);
    this.cells.growTo(table.sheetId, lastRow(area) + 1, area.column + area.columns);
    this.context.run(SetSheetTableMutation.id, table.sheetId, { tableId: id, config: { updateRange: { newRange: rangeOf(body) } } });
  }

  setShowTotals(id: string, shown: boolean): void {
    const table = this.required(id);
    if (table.showTotals === shown) return;
    if (shown) {
      const below = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
      if (this.cells.contents(table.sheetId, below)[0]?.some((content) => content !== null) === true) this.structure.insertCells(table.sheetId, below, "down");
      this.keep(id, { ...this.extra(id), totals: true });
      this.cells.write(table.sheetId, below.row, below.column, [[{ kind: "value", value: "Total" }]]);
    } else {
      this.keep(id, { ...this.extra(id), totals: false });
      this.cells.clearContents(table.sheetId, { ...table.area, row: lastRow(table.area), rows: 1 });
    }
  }

  setStyle(id: string, style: string): void {
    this.required(id);
    this.keep(id, { ...this.extra(id), style });
  }

  remove(id: string): void {
    const { sheetId, area } = this.required(id);
    this.convertToRange(id);
    this.structure.deleteCells(sheetId, area, "up");
  }

  convertToRange(id: string): void {
    const table = this.required(id);
    this.context.run(DeleteSheetTableMutation.id, table.sheetId, { tableId: id });
    this.keep(id, null);
  }

  filteredRows(sheetId: string): readonly number[] {
    const sheet = this.context.sheet(sheetId);
    const rows: number[] = [];
    for (const table of this.list()) {
      if (table.sheetId !== sheetId || !this.hasFilter(table.id)) continue;
      for (let row = table.area.row; row <= lastRow(table.area); row += 1) if (sheet.getRowFiltered(row)) rows.push(row);
    }
    return rows;
  }

  hasFilter(id: string): boolean {
    return (this.manager.getTable(this.context.unitId, id)?.getTableFilters().toJSON().tableColumnFilterList ?? []).some((filter) => filter !== undefined && filter !== null);
  }

  clearFilters(id: string): void {
    const table = this.required(id);
    for (let column = 0; column < table.area.columns; column += 1) {
      this.context.run(SetSheetTableFilterMutation.id, table.sheetId, { tableId: id, column, tableFilter: undefined });
    }
  }

  /** The engine keeps the names of columns apart from the header cells: they must follow what is written there. */
  followHeaders(sheetId: string, changed: Area): void {
    for (const table of this.list()) {
      if (table.sheetId !== sheetId || intersection({ ...table.area, rows: 1 }, changed) === null) continue;
      const columns = this.manager.getTable(this.context.unitId, table.id);
      const headers = this.cells.contents(sheetId, { ...table.area, rows: 1 })[0] ?? [];
      headers.forEach((header, index) => {
        const column = columns?.getTableColumnByIndex(index);
        if (column !== undefined && typeof header === "string") column.displayName = header;
      });
      const body = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
      this.context.run(SetSheetTableMutation.id, sheetId, { tableId: table.id, config: { updateRange: { newRange: rangeOf(body) } } });
    }
  }

  /** Headers are texts, filled in and unique, as Excel makes them when a table is created. */
  private writeHeaders(sheetId: string, area: Area): string[] {
    const contents = this.cells.contents(sheetId, { ...area, rows: 1 })[0] ?? [];
    const taken = new Set<string>();
    const headers = contents.map((content, index) => {
      const base = content === null || content instanceof CellError ? `Colonne${index + 1}` : typeof content === "string" ? content : shownText(content, "General");
      let header = base;
      for (let number = 2; taken.has(header.toUpperCase()); number += 1) header = `${base}${number}`;
      taken.add(header.toUpperCase());
      return header;
    });
    this.cells.write(sheetId, area.row, area.column, [headers.map((header, index) => (header === contents[index] ? undefined : { kind: "value", value: header }))]);
    return headers;
  }

  private overlap(sheetId: string, area: Area, except: string | null): boolean {
    return this.list().some((table) => table.id !== except && table.sheetId === sheetId && intersection(table.area, area) !== null);
  }

  private checkName(name: string, except: string | null): void {
    checkDefinedName(name);
    const taken = this.list().some((table) => table.id !== except && table.name.toUpperCase() === name.toUpperCase()) || this.names.find(name, null) !== null;
    if (taken) throw new ModelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }

  private freeName(): string {
    let number = this.list().length + 1;
    while (this.find(`Tableau${number}`) !== null || this.names.find(`Tableau${number}`, null) !== null) number += 1;
    return `Tableau${number}`;
  }

  private required(id: string): TableState {
    const table = this.get(id);
    if (table === null) throw itemNotFound();
    return table;
  }

  private extra(id: string): Extra {
    return extras.safeParse(this.stored.read(TOPIC)).data?.[id] ?? DEFAULT_EXTRA;
  }

  private keep(id: string, extra: Extra | null): void {
    const others = Object.entries(extras.safeParse(this.stored.read(TOPIC)).data ?? {}).filter(([other]) => other !== id);
    this.stored.write(TOPIC, Object.fromEntries(extra === null ? others : [...others, [id, extra] as const]));
  }
}
