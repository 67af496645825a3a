import { ToolkitError } from "../../errors.ts";
import { isObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { SourceDocument } from "../../spec/document.ts";

/** `${NAME}`; with a further `$` before it, it stands for itself. */
const VARIABLE = /(\$?)\$\{([A-Za-z_]\w*)\}/g;

/**
 * Puts variables of the environment in the place of `${NAME}` in each text below `pointer`; `$${NAME}`
 * becomes `${NAME}`. Throws `ACCOUNTS_INVALID` with file and line for one that is not set, and for an
 * alias of YAML that has no end.
 */
export function fillVariables(
  value: unknown,
  pointer: string,
  { source, environment, above = [] }: FillOptions,
): unknown {
  if (isObject(value)) {
    if (above.includes(value)) throw refuseLoop(source, pointer);
    const inside = { source, environment, above: [...above, value] };
    const entries = Object.entries(value).map(([key, member]) => {
      return [key, fillVariables(member, pointer + toPointer([key]), inside)];
    });
    return Object.fromEntries(entries);
  }
  if (typeof value !== "string") return value;
  return value.replaceAll(VARIABLE, (whole, escape: string, name: string) => {
    if (escape !== "") return whole.slice(1);
    const text = environment[name] ?? "";
    if (text !== "") return text;
    throw new ToolkitError(
      "ACCOUNTS_INVALID",
      `Cannot use ${source.file}:${source.lineOf(pointer)}: the variable ${name} is not set. Set it, or write "$\${${name}}" for a text that looks like this.`,
    );
  });
}

interface FillOptions {
  readonly source: SourceDocument;
  readonly environment: NodeJS.ProcessEnv;
  /** The objects that hold the value. */
  readonly above?: readonly unknown[];
}

function refuseLoop(source: SourceDocument, pointer: string): ToolkitError {
  return new ToolkitError(
    "ACCOUNTS_INVALID",
    `Cannot use ${source.file}:${source.lineOf(pointer)}: ${pointer} is an alias of what it stands in. Write the account out.`,
  );
}
