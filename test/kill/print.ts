import type { Accusation, Kill } from "./verdicts.ts";

/** Prints which check caught which defect, by what the defect breaks. */
export function printMatrix(kills: readonly Kill[]): void {
  const rows = kills.map(({ server, end, checks }) => [
    server.breaks,
    `${server.api}/${server.id}`,
    end === "killed" ? checks.join(", ") : end.toUpperCase(),
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  for (const [breaks = "", defect = "", by = ""] of rows.toSorted((a, b) =>
    a.join().localeCompare(b.join()),
  )) {
    console.log(`${breaks.padEnd(first)}  ${defect.padEnd(second)}  ${by}`);
  }
}

/** Prints which version each correct server was taken for. */
export function printProfiles(accusations: readonly Accusation[]): void {
  for (const { server, profile } of accusations) {
    console.log(`${server.api} ${profile.padEnd(16)} ${server.id}`);
  }
}

/** Prints the totals and everything that is not as it should be; tells whether all is. */
export function printTotals(kills: readonly Kill[], accusations: readonly Accusation[]): boolean {
  const survivors = kills.filter(({ end }) => end === "survived");
  const undecided = kills.filter(({ end }) => end === "inconclusive");
  const accused = accusations.filter(({ mistakes }) => mistakes.length > 0);
  for (const { server } of survivors) {
    console.log(`SURVIVED  ${server.api}/${server.id}: ${server.title}`);
  }
  for (const { server, mistakes } of accused) {
    console.log(`ACCUSED   ${server.api}/${server.id}: ${mistakes.join("; ")}`);
  }
  const caught = kills.length - survivors.length;
  console.log(
    `\n${caught} of ${kills.length} sabotaged servers caught (${percent(caught, kills.length)}), ` +
      `${undecided.length} of them as inconclusive since nobody can log in; ` +
      `${accused.length} of ${accusations.length} correct servers accused.`,
  );
  return survivors.length === 0 && accused.length === 0;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "no servers" : `${Math.floor((1000 * part) / whole) / 10} %`;
}
