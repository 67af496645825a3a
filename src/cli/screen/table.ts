import { wrap } from "../../report/text/wrap.ts";

/** Lines of text in columns; the last column is wrapped, so that no line is wider than `width`. */
export function renderTable(
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const widths = columnWidths(rows);
  const indent = widths.slice(0, -1).reduce((sum, column) => sum + column + GAP, 0);
  const room = Math.max(MIN_LAST, width - indent);
  return rows.flatMap((cells) => {
    const lead = cells
      .slice(0, -1)
      .map((cell, index) => cell.padEnd((widths[index] ?? 0) + GAP))
      .join("");
    const [first = "", ...more] = wrap(cells.at(-1) ?? "", room);
    return [lead + first, ...more.map((line) => " ".repeat(indent) + line)].map((line) =>
      line.trimEnd(),
    );
  });
}

const GAP = 2;

const MIN_LAST = 16;

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const [first = []] = rows;
  return first.map((_, index) => Math.max(...rows.map((cells) => (cells[index] ?? "").length)));
}
