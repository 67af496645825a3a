import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pLimit from "p-limit";
import { asArray, asObject, parseJson } from "../../src/lib/json.ts";
import { columns } from "./columns.ts";
import { documents, type PublicDocument } from "./documents.ts";

/**
 * Loads public OpenAPI documents of many authors, and prints what became of each. Before it:
 * `npm ci --prefix test/documents --ignore-scripts`. Names of documents as arguments choose among them.
 */
const run = promisify(execFile);
const TIME_LIMIT_MS = 600_000;
const AT_ONCE = 2;
const MOST_NOTES = 5;
const MEASURE_ONE = fileURLToPath(new URL("measure-one.ts", import.meta.url));

interface Row {
  readonly texts: readonly string[];
  readonly good: readonly (boolean | undefined)[];
  readonly notes: readonly string[];
}

async function measure(document: PublicDocument): Promise<Row> {
  const place = `node_modules/${document.package}/${document.path}`;
  const file = fileURLToPath(new URL(place, import.meta.url));
  const { cells, failure } = asObject(await measureApart(file));
  if (typeof failure === "string") return fail(failure);
  const measured = asArray(cells).map(asObject);
  return {
    texts: measured.map(({ text }) => String(text)),
    good: measured.map(({ isGood }) => (typeof isGood === "boolean" ? isGood : undefined)),
    notes: measured.flatMap(({ notes }) => asArray(notes).slice(0, MOST_NOTES).map(String)),
  };
}

async function measureApart(file: string): Promise<unknown> {
  try {
    const { stdout } = await run(process.execPath, [MEASURE_ONE, file], {
      timeout: TIME_LIMIT_MS,
      maxBuffer: 16 * 1024 * 1024,
    });
    return parseJson(stdout);
  } catch (error) {
    const isLate = asObject(error)["killed"] === true;
    return { failure: isLate ? `no result within ${TIME_LIMIT_MS / 1000} s` : "ended on its own" };
  }
}

/** A document that does not load does well in nothing. */
function fail(reason: string): Row {
  return {
    texts: [reason, ...columns.slice(1).map(() => "")],
    good: columns.map(() => false),
    notes: [],
  };
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

const chosen = process.argv.slice(2);
const subjects = documents.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
print(["document", "author", ...columns.map(({ title }) => title)]);
print(["---", "---", ...columns.map(() => "--:")]);
const rows: Row[] = [];
const limit = pLimit(AT_ONCE);
const measured = subjects.map((document) => ({ document, row: limit(() => measure(document)) }));
for (const { document, row: pending } of measured) {
  const row = await pending;
  rows.push(row);
  print([document.name, document.author, ...row.texts]);
}

process.stdout.write("\n");
for (const [index, { title }] of columns.entries()) {
  const judged = rows.flatMap(({ good }) => good[index] ?? []);
  if (!judged.includes(true)) continue;
  const count = judged.filter(Boolean).length;
  process.stdout.write(`${title}: ${count} of ${subjects.length}\n`);
}

process.stdout.write("\n");
for (const [index, { notes }] of rows.entries()) {
  for (const note of notes) process.stdout.write(`${subjects[index]?.name}: ${note}\n`);
}
