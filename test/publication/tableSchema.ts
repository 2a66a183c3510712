/** What Table Schema says of a field, as far as the schemas met here go. */
export interface TableSchema {
  readonly fields: readonly { readonly name: string; readonly type: string; readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string; readonly minimum?: number } }[];
  readonly primaryKey?: readonly string[];
}

/** The cells of an RFC 4180 text: header first. Throws where a quote isn't closed. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') cell += text[++index]!;
      else quoted = false;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === ",") [row, cell] = [[...row, cell], ""];
    else if (char === "\r" && text[index + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      index += 1;
    } else cell += char;
  }
  if (quoted || cell !== "" || row.length > 0) throw new Error("the last record isn't closed");
  return rows;
}

const LEXICAL: Readonly<Record<string, RegExp>> = {
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/, integer: /^[+-]?\d+$/, year: /^\d{4}$/, date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, boolean: /^(true|false)$/, string: /^[\s\S]*$/,
};

/** What is wrong in the records of a CSV, one text a problem; empty when the file is valid. */
export function tableSchemaProblems({ fields, primaryKey = [] }: TableSchema, [header = [], ...rows]: readonly (readonly string[])[]): string[] {
  const problems = header.join() === fields.map(({ name }) => name).join() ? [] : [`header: ${header.join()}`];
  const keys = new Set<string>();
  rows.forEach((row, rank) => {
    if (row.length !== fields.length) problems.push(`row ${rank}: ${row.length} cells`);
    fields.forEach(({ name, type, constraints = {} }, column) => {
      const cell = row[column] ?? "";
      const wrong = (what: string) => problems.push(`row ${rank}, ${name}: ${what}: ${JSON.stringify(cell)}`);
      if (cell === "") return constraints.required ? wrong("required") : undefined;
      if (!LEXICAL[type]?.test(cell)) wrong(type);
      if (constraints.enum && !constraints.enum.includes(cell)) wrong("enum");
      if (constraints.pattern !== undefined && !new RegExp(constraints.pattern, "u").test(cell)) wrong("pattern");
      if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) wrong("minimum");
      return undefined;
    });
    const key = primaryKey.map((name) => row[fields.findIndex((field) => field.name === name)]).join("\u0000");
    if (primaryKey.length > 0 && keys.has(key)) problems.push(`row ${rank}: same primary key as another: ${key.replaceAll("\u0000", " | ")}`);
    keys.add(key);
  });
  return problems;
}
