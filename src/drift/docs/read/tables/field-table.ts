import type { ExampleClaim, FieldClaim } from "../claims.ts";
import { addWhole, bodyOf, type Draft } from "../draft.ts";
import { parseTypes } from "./json-types.ts";
import { createNesting } from "./nesting.ts";
import {
  addRemarks,
  cellOf,
  hasColumns,
  parseFlag,
  type TableReader,
  type TableRow,
} from "./table-row.ts";
import { toPlaceholder } from "./table-example.ts";

/** The fields of a response, nested by `»`. */
export const readFieldTable: TableReader = (draft, table) => {
  if (!hasColumns(table, ["name", "type", "required"])) return false;
  const nesting = createNesting();
  const { rows, line } = table;
  if (draft.subject === undefined) {
    addWhole(draft, rows.map((row) => cellOf(row, "name")).join(" "), line);
    return true;
  }
  const fields = rows.map((row) => {
    const { name, path } = nesting.next(cellOf(row, "name"));
    return readField(draft, row, path || name);
  });
  const body = bodyOf(draft, draft.subject?.status, line);
  body.shapes.push({ source: "table", isNested: true, fields, line });
  body.examples.push(toTableExample(fields, line));
  draft.subject = undefined;
  return true;
};

/** The claim of one row; what is neither a type nor a flag has to be quoted. */
export function readField(draft: Draft, row: TableRow, path: string): FieldClaim {
  const types = readTypes(row);
  const required = row.cells.has("required") ? parseFlag(cellOf(row, "required")) : undefined;
  const read = [
    "name",
    "location",
    ...(types ? ["type"] : []),
    ...(required === undefined ? [] : ["required"]),
  ];
  addRemarks(draft, row, { name: path.replaceAll("/", "."), read });
  return {
    path,
    ...(types && { types }),
    ...(required !== undefined && { required }),
    line: row.line,
  };
}

/** A cell that is empty says that any type is right. */
function readTypes(row: TableRow): readonly string[] | undefined {
  const text = row.cells.get("type")?.plain;
  return text === "" ? [] : parseTypes(text ?? "");
}

/** Types stand for a value where the page prints none. */
function toTableExample(fields: readonly FieldClaim[], line: number): ExampleClaim {
  const value = toPlaceholder(fields, "");
  return { value, isPrinted: false, isText: false, open: new Set(), line, lineOf: () => line };
}
