import type { FieldClaim, ParameterClaim } from "../claims.ts";
import { bodyOf, currentOperation, type Draft } from "../draft.ts";
import { readField } from "./field-table.ts";
import type { TableReader, TableRow } from "./table-row.ts";

/** Titles of the column of names, and where what it names is; undefined where only the section can tell. */
const NAMES: ReadonlyMap<string, string | undefined> = new Map([
  ["query parameter", "query"],
  ["path parameter", "path"],
  ["header", "header"],
  ["field", "body"],
  ["property", "body"],
  ["attribute", "body"],
  ["key", "body"],
  ["parameter", undefined],
  ["param", undefined],
  ["name", undefined],
]);

const LOCATIONS = new Set(["in", "location"]);

/** Columns of generators, whose tables of types stand for no message. */
const OTHERS = ["title", "restrictions", "location"];

/** What people list by hand: a name, and its type or whether it has to be there. */
export const readPlainTable: TableReader = (draft, { columns, rows, line }) => {
  const [title = ""] = columns;
  const isListing = columns.has("type") || columns.has("required");
  if (!NAMES.has(title) || !isListing || OTHERS.some((each) => columns.has(each))) return false;
  const { route } = draft.current ?? {};
  if (route === undefined) return false;
  const fields: FieldClaim[] = [];
  for (const row of rows) {
    const named = toNamed(row, title);
    const name = named.cells.get("name")?.plain ?? "";
    const { path, ...claim } = readField(
      draft,
      named,
      name.replaceAll("[]", "").replaceAll(".", "/"),
    );
    const place = placeOf(draft, row, { title, name });
    if (place === "body") fields.push({ path, ...claim });
    else addParameter(draft, { name, in: place, ...claim });
  }
  if (fields.length > 0) {
    const body = bodyOf(draft, draft.subject?.status, line);
    body.shapes.push({ source: "table", isNested: false, fields, line });
  }
  return true;
};

/** The row with its name in the column `name`. */
function toNamed({ cells, line }: TableRow, title: string): TableRow {
  const renamed = [...cells].flatMap(([column, cell]): [string, typeof cell][] =>
    LOCATIONS.has(column) ? [] : [[column === title ? "name" : column, cell]],
  );
  return { cells: new Map(renamed), line };
}

/** Without another sign, what a request has that sends no body is of the query. */
function placeOf(
  { subject, current }: Draft,
  { cells }: TableRow,
  { title, name }: { readonly title: string; readonly name: string },
): string {
  const said = cells.get("in")?.plain.toLowerCase() ?? NAMES.get(title);
  if (said !== undefined) return said;
  if (subject !== undefined) return "body";
  const { method = "", path = "" } = current?.route ?? {};
  if (path.split("/").some((part) => part === `{${name}}` || part === `:${name}`)) return "path";
  return ["GET", "HEAD", "DELETE"].includes(method) ? "query" : "body";
}

function addParameter(draft: Draft, parameter: ParameterClaim): void {
  const operation = currentOperation(draft, parameter.line);
  const isCredential = parameter.in === "header" && /^authorization$/i.test(parameter.name);
  if (isCredential) {
    operation.authentication = { value: parameter.required !== false, line: parameter.line };
    return;
  }
  if (parameter.in === "header" && /^(content-type|accept)$/i.test(parameter.name)) return;
  operation.parameters.push(parameter);
}
