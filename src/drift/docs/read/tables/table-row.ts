import type { Cell } from "../blocks.ts";
import { addWhole, type Draft } from "../draft.ts";

/** A row by the names of its columns, which are in lower case. */
export interface TableRow {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly line: number;
}

export interface KnownTable {
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly TableRow[];
  readonly line: number;
}

/** Makes claims of a table; says whether the table is of its kind. */
export type TableReader = (draft: Draft, table: KnownTable) => boolean;

export function hasColumns({ columns }: KnownTable, names: readonly string[]): boolean {
  return names.every((name) => columns.has(name));
}

export function cellOf(row: TableRow, column: string): string {
  return row.cells.get(column)?.plain ?? "";
}

/** An empty cell says no; undefined for a word that is neither yes nor no. */
export function parseFlag(text: string): boolean | undefined {
  if (/^(yes|true|required|✓)$/i.test(text)) return true;
  if (/^(no|false|optional|-|)$/i.test(text)) return false;
  return undefined;
}

const NOTHING = /^(?:none|n\/a|-|–|)$/i;

/** What the other columns say of a name has to be quoted by the ledger: `username: Your username`. */
export function addRemarks(
  draft: Draft,
  row: TableRow,
  { name, read }: { readonly name: string; readonly read: readonly string[] },
): void {
  for (const [column, { text }] of row.cells) {
    if (read.includes(column) || NOTHING.test(text)) continue;
    addWhole(draft, `${name}: ${text}`, row.line);
  }
}
