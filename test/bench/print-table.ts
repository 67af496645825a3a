/** Prints a Markdown table. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const ruler = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  console.log([`\n### ${title}\n`, line(head), ruler, ...rows.map(line)].join("\n"));
}
