import { addOperation } from "../draft.ts";
import { addRemarks, cellOf, hasColumns, parseFlag, type TableReader } from "./table-row.ts";

/** One operation a row: address, method, and whether it needs authentication. */
export const readRouteTable: TableReader = (draft, table) => {
  if (!hasColumns(table, ["url", "http method"])) return false;
  for (const row of table.rows) {
    const { line } = row;
    const operation = addOperation(draft, line);
    const path = cellOf(row, "url");
    operation.route = { method: cellOf(row, "http method").toUpperCase(), path, line };
    const needed = parseFlag(cellOf(row, "requires auth"));
    if (needed !== undefined) operation.authentication = { value: needed, line };
    const read = ["url", "http method", ...(needed === undefined ? [] : ["requires auth"])];
    addRemarks(draft, row, { name: path, read });
  }
  return true;
};
