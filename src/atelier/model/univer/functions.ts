import { BooleanNumber, type Nullable } from "@univerjs/core";
import { ArrayValueObject, BooleanValueObject, CustomFunction, ErrorValueObject, type ErrorType, FunctionType, IFunctionService, NumberValueObject, StringValueObject, type BaseReferenceObject, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";

import { CellError, type CellContent } from "../cellContent";
import type { FunctionArgument, FunctionDescription, FunctionExecutor, FunctionRegistry, FunctionResult } from "../functionCall";
import { areaOf, type UniverContext } from "./context";

/** Functions of an add-in in the engine. They receive references, so that blanks and addresses are known. */
export class UniverFunctions implements FunctionRegistry {
  private readonly service: IFunctionService;

  constructor(context: UniverContext) {
    this.service = context.injector.get(IFunctionService);
  }

  register(description: FunctionDescription, execute: FunctionExecutor): void {
    const name = description.name.toUpperCase();
    this.service.registerExecutors(new HostFunction(name, execute));
    this.service.deleteFormulaAstCacheKey(name);
    this.service.registerDescriptions({
      functionName: name,
      functionType: FunctionType.User,
      description: description.description,
      abstract: description.description,
      functionParameter: description.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: "",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    });
  }

  unregister(names: readonly string[]): void {
    const upper = names.map((name) => name.toUpperCase());
    this.service.unregisterExecutors(...upper);
    this.service.unregisterDescriptions(...upper);
    this.service.deleteFormulaAstCacheKey(...upper);
  }
}

class HostFunction extends CustomFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly upperName: string,
    private readonly execute: FunctionExecutor,
  ) {
    super(upperName);
  }

  /** The engine then calls `calculate`, with references, and not `calculateCustom`, where blanks are 0. */
  override isCustom(): boolean {
    return false;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    // One instance serves every cell: its place is read at once.
    const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    return resultValue(this.execute({ name: this.upperName, cell, args: variants.map(argumentOf) }));
  }
}

function argumentOf(variant: FunctionVariantType | undefined): FunctionArgument | undefined {
  if (variant === undefined) return undefined;
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const array = reference.toArrayValueObject();
    const values = matrixOf(array);
    return { values, isMatrix: values.length > 1 || (values[0]?.length ?? 0) > 1, origin: { sheetId: reference.getSheetId(), area: areaOf(reference.getRangeData()) } };
  }
  const value = variant as BaseValueObject;
  if (value instanceof ArrayValueObject) return { values: matrixOf(value), isMatrix: true, origin: null };
  if (value.isNull()) return undefined;
  return { values: [[contentOf(value)]], isMatrix: false, origin: null };
}

function matrixOf(array: ArrayValueObject): CellContent[][] {
  const rows: CellContent[][] = [];
  for (let row = 0; row < array.getRowCount(); row += 1) {
    const line: CellContent[] = [];
    for (let column = 0; column < array.getColumnCount(); column += 1) line.push(contentOf(array.get(row, column)));
    rows.push(line);
  }
  return rows;
}

function contentOf(value: Nullable<BaseValueObject>): CellContent {
  if (!value || value.isNull()) return null;
  const raw = value.getValue();
  if (value.isError()) return new CellError(String(raw));
  if (value.isBoolean()) return Boolean(raw);
  return raw;
}

function resultValue(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return singleValue(result as CellContent);
  const lines = result as readonly (readonly CellContent[])[];
  return new ArrayValueObject({
    calculateValueList: lines.map((line) => line.map(singleValue)),
    rowCount: lines.length,
    columnCount: lines[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** A blank given back by a function shows as 0, as in Excel. */
function singleValue(content: CellContent): BaseValueObject {
  if (content === null) return NumberValueObject.create(0);
  if (content instanceof CellError) return ErrorValueObject.create(errorType(content.code));
  if (typeof content === "number") return NumberValueObject.create(content);
  if (typeof content === "boolean") return BooleanValueObject.create(content);
  return StringValueObject.create(content);
}

/** The engine lists fewer errors than Excel (no #BUSY!), but shows any that it is given. */
function errorType(code: string): ErrorType {
  const known: unknown = code;
  return known as ErrorType;
}
