import { STATUS_CODES } from "node:http";
import { addWhole, currentOperation } from "../draft.ts";
import { cellOf, type TableReader } from "./table-row.ts";

/** The statuses of the responses, each with a meaning. */
export const readStatusTable: TableReader = (draft, table) => {
  if (!table.columns.has("http status code")) return false;
  const operation = currentOperation(draft, table.line);
  operation.statuses ??= [];
  for (const row of table.rows) {
    const status = cellOf(row, "http status code");
    const schema = row.cells.get("data schema")?.plain;
    const hasBody = schema === undefined ? {} : { hasBody: !/^(none)?$/i.test(schema) };
    operation.statuses.push({ value: status, ...hasBody, line: row.line });
    for (const [column, { plain }] of row.cells) {
      if (column === "http status code" || isPhrase(status, plain)) continue;
      addWhole(draft, `${status}: ${plain}`, row.line);
    }
  }
  return true;
};

/** What says no more than the status itself, or than that there is a table of fields. */
function isPhrase(status: string, text: string): boolean {
  return text === "" || text === "none" || text === "Inline" || text === STATUS_CODES[status];
}
