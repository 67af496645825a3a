import { suggest } from "../../lib/suggest.ts";
import type { Given } from "./add-options.ts";
import type { Option, Options } from "./option.ts";
import { readFlag } from "./readers.ts";
import type { Source } from "./resolve-options.ts";

/** Variables that are no options: the others are what `exec` hands to its command. */
const OTHERS = ["CONFIG", "URL", "CONTROL_URL", "WORLD"].map((name) => `DOUBLETAKE_${name}`);

/** The variables `DOUBLETAKE_<OPTION>`, `DOUBLETAKE_NO_<OPTION>` too; an empty one counts as absent. */
export function environmentSource(environment: NodeJS.ProcessEnv, options: Options<Given>): Source {
  const found = Object.entries(options).flatMap(([key, option]) => {
    const name = namesOf(key, option).find((candidate) => (environment[candidate] ?? "") !== "");
    return name === undefined ? [] : [{ key, name, value: readVariable(key, name, option) }];
  });

  function readVariable(key: string, name: string, option: Option<unknown>): unknown {
    const text = environment[name] ?? "";
    if (option.repeatable) {
      return text.split(option.separator ?? ",").map((part) => part.trim());
    }
    return name === variableOf(key) ? text : negate(text);
  }

  return {
    values: Object.fromEntries(found.map(({ key, value }) => [key, value])),
    folder: process.cwd(),
    nameOf: (key) => found.find((variable) => variable.key === key)?.name ?? variableOf(key),
  };
}

/** One sentence for each variable that looks like ours and is an option of no command. */
export function describeStrangers(
  environment: NodeJS.ProcessEnv,
  commands: readonly Options<Given>[],
): readonly string[] {
  const known = commands.flatMap((options) =>
    Object.entries(options).flatMap(([key, option]) => namesOf(key, option)),
  );
  known.push(...OTHERS);
  return Object.keys(environment)
    .filter((name) => name.startsWith("DOUBLETAKE_") && !known.includes(name))
    .map((name) => `${name} is no option and has no effect.${suggest(name, known)}`);
}

/** `control`, whose flag is `--no-control`, has two: the first one wins. */
function namesOf(key: string, { flags }: Option<unknown>): readonly string[] {
  const name = variableOf(key);
  return flags.includes("--no-") ? [name.replace("_", "_NO_"), name] : [name];
}

function negate(text: string): boolean | string {
  const flag = readFlag(text);
  return flag === undefined ? text : !flag;
}

/** `seedData` → `DOUBLETAKE_SEED_DATA`. */
function variableOf(key: string): string {
  return `DOUBLETAKE_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
