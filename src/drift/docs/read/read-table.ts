import type { Block, Cell, Row } from "./blocks.ts";
import { addWhole, type Draft } from "./draft.ts";
import { readFieldTable } from "./tables/field-table.ts";
import { readParameterTable } from "./tables/parameter-table.ts";
import { readPlainTable } from "./tables/plain-table.ts";
import { readPayloadTable } from "./tables/payload-table.ts";
import { readRouteTable } from "./tables/route-table.ts";
import { readPlainStatusTable, readStatusTable } from "./tables/status-table.ts";
import type { TableReader } from "./tables/table-row.ts";

const readers: readonly TableReader[] = [
  readRouteTable,
  readParameterTable,
  readPayloadTable,
  readStatusTable,
  readPlainStatusTable,
  readPlainTable,
  readFieldTable,
];

/** Reads a table whose columns are known; each row of any other has to be quoted by the ledger. */
export function readTable(draft: Draft, table: Extract<Block, { kind: "table" }>): void {
  const rows = table.rows.map(({ cells, line }) => ({
    line,
    cells: new Map(table.columns.map((column, index) => [column, cells[index] ?? NO_CELL])),
  }));
  const columns = new Set(table.columns);
  const isRead = readers.some((read) => read(draft, { columns, rows, line: table.line }));
  if (isRead) return;
  for (const row of table.rows) addWhole(draft, textOfRow(table.columns, row), row.line);
}

const NO_CELL: Cell = { plain: "", text: "" };

/** A change log's version comes first, whatever the order of its columns. */
function textOfRow(columns: readonly string[], { cells }: Row): string {
  const version = cells[columns.indexOf("version")]?.text;
  if (version === undefined) return cells.map(({ text }) => text).join(" ");
  const rest = cells.filter((_, index) => columns[index] !== "version");
  return `${version}: ${rest.map(({ text }) => text).join(" ")}`;
}
