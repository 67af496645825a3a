import { ToolkitError } from "../../errors.ts";
import type { Given } from "./add-options.ts";
import type { Option, Options } from "./option.ts";

/** One place that values come from, with what to call an option of it. */
export interface Source {
  readonly values: Given;
  /** Where paths in it start. */
  readonly folder: string;
  readonly nameOf: (key: string, option: Option<unknown>) => string;
}

/** Reads each option from the first source that has it. Throws `USAGE` naming source and option. */
export function resolveOptions<Settings>(
  options: Options<Settings>,
  sources: readonly Source[],
): Partial<Settings> {
  const known: Readonly<Record<string, Option<unknown>>> = options;
  const settings = Object.entries(known).flatMap(([key, option]) => {
    const source = sources.find(({ values }) => values[key] !== undefined);
    return source ? [[key, readValue(key, option, source)]] : [];
  });
  // Each value was read by the option of its own key.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(settings) as Partial<Settings>;
}

function readValue(key: string, option: Option<unknown>, source: Source): unknown {
  const value = source.values[key];
  const read = option.read(value, source.folder);
  if (read !== undefined) return read;
  const shown = option.secret ? "" : ` ${show(value)}`;
  throw new ToolkitError(
    "USAGE",
    `Cannot use ${source.nameOf(key, option)}${shown}: expected ${option.expected}. Correct it.`,
  );
}

/** In quotes, as it was written; what a terminal would obey is escaped. */
function show(value: unknown): string {
  if (Array.isArray(value)) return value.map(show).join(", ");
  return JSON.stringify(typeof value === "string" ? value : JSON.stringify(value));
}

/** The flags of the command line. */
export function flagSource(values: Given): Source {
  return { values, folder: process.cwd(), nameOf: (_, { flags }) => longFlag(flags) };
}

function longFlag(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
