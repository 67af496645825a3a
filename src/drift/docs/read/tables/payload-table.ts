import { parseJson } from "../../../../lib/json.ts";
import { currentOperation } from "../draft.ts";
import { parseTypes } from "./json-types.ts";
import { addRemarks, cellOf, hasColumns, parseFlag, type TableReader } from "./table-row.ts";

/** The arguments of a body, each with an example, which together are an example of the body. */
export const readPayloadTable: TableReader = (draft, table) => {
  if (!hasColumns(table, ["argument", "required"])) return false;
  const { rows, line } = table;
  const { request } = currentOperation(draft, line);
  const fields = rows.map((row) => {
    const name = cellOf(row, "argument");
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
  request.shapes.push({ source: "table", isNested: false, fields, line });
  const values = rows.map((row) => [cellOf(row, "argument"), cellOf(row, "example")] as const);
  const shown = values.filter(([, value]) => value !== "");
  if (shown.length === 0) return true;
  const lines = new Map(fields.map((field) => [`/${field.path}`, field.line]));
  request.examples.push({
    value: Object.fromEntries(shown.map(([name, value]) => [name, unquote(value)])),
    isPrinted: true,
    isText: true,
    open: new Set(),
    line,
    lineOf: (pointer) => lines.get(pointer) ?? line,
  });
  return true;
};

/** Text may stand in quotation marks. */
function unquote(value: string): string {
  const parsed = value.startsWith('"') ? parseJson(value) : undefined;
  return typeof parsed === "string" ? parsed : value;
}
