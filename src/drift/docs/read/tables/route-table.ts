import { addOperation, type Draft } from "../draft.ts";
import { addRemarks, cellOf, hasColumns, parseFlag, type TableReader } from "./table-row.ts";

/** One operation a row: address, method, and whether it needs authentication. What follows is of the first. */
export const readRouteTable: TableReader = (draft, table) => {
  if (!hasColumns(table, ["url", "http method"])) return false;
  let first: Draft["current"];
  for (const row of table.rows) {
    const { line } = row;
    const operation = addOperation(draft, line);
    const path = cellOf(row, "url").replace(/^https?:\/\/[^/]*(?=\/)/i, "");
    operation.route = { method: cellOf(row, "http method").toUpperCase(), path, line };
    const need = cellOf(row, "requires auth");
    const needed = need === "" ? undefined : parseFlag(need);
    if (needed !== undefined) operation.authentication = { value: needed, line };
    const read = ["url", "http method", ...(needed === undefined ? [] : ["requires auth"])];
    addRemarks(draft, row, { name: path, read });
    first ??= operation;
  }
  draft.current = first ?? draft.current;
  return true;
};
