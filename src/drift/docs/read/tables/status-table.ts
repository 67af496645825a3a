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

/** Statuses that people list by hand, which need not be all that the page has. */
export const readPlainStatusTable: TableReader = (draft, { columns, rows, line }) => {
  const [title = ""] = columns;
  const statuses = rows.map(
    (row) => /^([1-5](?:\d\d|XX)|default)\b/i.exec(cellOf(row, title))?.[1],
  );
  if (!/^(http )?(status|code|response)( codes?)?$/.test(title)) return false;
  if (statuses.some((status) => status === undefined)) return false;
  const operation = currentOperation(draft, line);
  for (const [index, row] of rows.entries()) {
    operation.mentioned.push({ value: statuses[index] ?? "", line: row.line });
    const text = [...row.cells.values()].map((cell) => cell.text).join(" ");
    addWhole(draft, text, row.line);
  }
  return true;
};

/** What says no more than the status itself, or than that there is a table of fields. */
function isPhrase(status: string, text: string): boolean {
  return text === "" || text === "none" || text === "Inline" || text === STATUS_CODES[status];
}
