import { parseJson } from "../../../../lib/json.ts";
import type { ExampleClaim } from "../claims.ts";
import { currentOperation } from "../draft.ts";
import { parseTypes } from "./json-types.ts";
import {
  addRemarks,
  cellOf,
  hasColumns,
  parseFlag,
  type TableReader,
  type TableRow,
} from "./table-row.ts";

/** The arguments of a body, each with an example, which together are an example of the body. */
export const readPayloadTable: TableReader = (draft, table) => {
  if (!hasColumns(table, ["argument", "required"])) return false;
  const { rows, line } = table;
  const { request } = currentOperation(draft, line);
  const fields = rows.map((row) => {
    const name = nameOf(row);
    const required = parseFlag(cellOf(row, "required"));
    const types = parseTypes(cellOf(row, "type"));
    const read = [
      "argument",
      "example",
      ...(required === undefined ? [] : ["required"]),
      ...(types ? ["type"] : []),
    ];
    addRemarks(draft, row, { name, read });
    return {
      path: name.replaceAll(".", "/"),
      ...(types && { types }),
      ...(required !== undefined && { required }),
      line: row.line,
    };
  });
  const example = toExample(rows, line);
  request.shapes.push({
    source: "table",
    isNested: false,
    fields,
    ...(example && { example }),
    line,
  });
  if (example) request.examples.push(example);
  return true;
};

function nameOf(row: TableRow): string {
  return cellOf(row, "argument");
}

/** The values of a column of examples as one body; undefined when it has none. */
function toExample(rows: readonly TableRow[], line: number): ExampleClaim | undefined {
  const shown = rows.filter((row) => cellOf(row, "example") !== "");
  if (shown.length === 0) return undefined;
  const lines = new Map(rows.map((row) => [`/${nameOf(row)}`, row.line]));
  return {
    value: Object.fromEntries(shown.map((row) => [nameOf(row), unquote(cellOf(row, "example"))])),
    isPrinted: true,
    isText: true,
    open: new Set(),
    line,
    lineOf: (pointer) => lines.get(pointer) ?? line,
  };
}

/** Text may stand in quotation marks. */
function unquote(value: string): string {
  const parsed = value.startsWith('"') ? parseJson(value) : undefined;
  return typeof parsed === "string" ? parsed : value;
}
