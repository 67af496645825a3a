import { addClaim, addWhole, currentOperation, type Draft, type DraftOperation } from "../draft.ts";
import type { FieldClaim } from "../claims.ts";
import { readField } from "./field-table.ts";
import { createNesting } from "./nesting.ts";
import { cellOf, hasColumns, parseFlag, type TableReader, type TableRow } from "./table-row.ts";

/** OpenAPI 3.1.1, Parameter Object: header parameters of these names are ignored. */
const NOT_IN_SPEC = new Set(["content-type", "accept"]);

/** Parameters by location; those in the body are nested by `»` below one that stands for all of it. */
export const readParameterTable: TableReader = (draft, table) => {
  if (!hasColumns(table, ["name", "location", "type", "required"])) return false;
  const operation = currentOperation(draft, table.line);
  const nesting = createNesting();
  const fields: FieldClaim[] = [];
  for (const row of table.rows) {
    const { name, path } = nesting.next(cellOf(row, "name"));
    const isBody = cellOf(row, "location").toLowerCase() === "body";
    if (!isBody) readParameter({ draft, operation, row }, name);
    if (isBody && path === "") readBodyRow({ draft, operation, row }, name);
    if (isBody && path !== "") fields.push(readField(draft, row, path));
  }
  if (fields.length > 0) {
    const { line } = table;
    operation.request.shapes.push({ source: "table", isNested: true, fields, line });
  }
  return true;
};

interface Place {
  readonly draft: Draft;
  readonly operation: DraftOperation;
  readonly row: TableRow;
}

function readParameter({ draft, operation, row }: Place, name: string): void {
  const place = cellOf(row, "location").toLowerCase();
  const { types, required } = readField(draft, row, name);
  const lower = name.toLowerCase();
  if (place === "header" && lower === "authorization") {
    operation.authentication = { value: required === true, line: row.line };
    return;
  }
  if (place === "header" && NOT_IN_SPEC.has(lower)) {
    addWhole(draft, describe(row, `${name}: ${place}`), row.line);
    return;
  }
  operation.parameters.push({
    name,
    in: place,
    ...(types && { types }),
    ...(required !== undefined && { required }),
    line: row.line,
  });
}

function readBodyRow({ draft, operation, row }: Place, name: string): void {
  const { required } = readField(draft, row, name);
  addClaim(draft, describe(row, `${name}:`), row.line);
  operation.body = { name, required: required === true, line: row.line };
}

/** The same words whatever the order of the columns: `Content-Type: header, string, required`. */
function describe(row: TableRow, start: string): string {
  const required = parseFlag(cellOf(row, "required")) === true ? "required" : "optional";
  const type = cellOf(row, "type").toLowerCase();
  return `${start}${start.endsWith(":") ? "" : ","} ${type}, ${required}`;
}
