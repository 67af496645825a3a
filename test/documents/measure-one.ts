import { type Cell, columns, loadSubject } from "./columns.ts";

/** Prints the cells of one document as JSON; `measure.ts` runs it for each, so that none can stop the others. */
const [file = ""] = process.argv.slice(2);

async function measure(): Promise<readonly Cell[]> {
  const subject = await loadSubject(file);
  const cells: Cell[] = [];
  for (const column of columns) {
    try {
      cells.push(await column.measure(subject));
    } catch (error) {
      cells.push({ text: describe(error), isGood: false });
    }
  }
  return cells;
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, " ").slice(0, 300);
}

try {
  process.stdout.write(JSON.stringify({ cells: await measure() }));
} catch (error) {
  process.stdout.write(JSON.stringify({ failure: describe(error) }));
}
