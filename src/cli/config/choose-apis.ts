import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { builtInApis } from "../../apis/index.ts";
import { ToolkitError } from "../../errors.ts";
import { isObject } from "../../lib/json.ts";
import type { Api } from "../../mock/definition/api.ts";
import { suggest } from "../../lib/suggest.ts";

/** The APIs that `apis` of a configuration file lists. Throws `CONFIG_INVALID`. */
export async function chooseApis(
  listed: unknown,
  { path, file }: { readonly path: string; readonly file: string },
): Promise<readonly Api[]> {
  if (listed === undefined) return builtInApis;
  if (!Array.isArray(listed) || listed.length === 0) {
    const what = Array.isArray(listed) ? "is empty" : "is no list";
    throw invalid(
      file,
      `"apis" ${what}. List names of built-in APIs, paths of OpenAPI documents and values of defineApi() or inferApi(), or leave it out.`,
    );
  }
  return collectApis(listed, {
    folder: dirname(path),
    refuse: (what) => invalid(file, `"apis" has ${what}`),
  });
}

/** The APIs that arguments name: built-in ones, and paths of OpenAPI documents. Throws `USAGE`. */
export function nameApis(words: readonly string[]): Promise<readonly Api[]> {
  return collectApis(words, {
    folder: process.cwd(),
    refuse: (what) => new ToolkitError("USAGE", `Cannot serve what is given: there is ${what}`),
  });
}

/** Where APIs are listed. */
interface List {
  /** Where paths start. */
  readonly folder: string;
  readonly refuse: (what: string) => ToolkitError;
}

async function collectApis(entries: readonly unknown[], list: List): Promise<readonly Api[]> {
  const apis: Api[] = [];
  for (const entry of entries) {
    const names = apis.map(({ name }) => name);
    const api = await chooseApi(await entry, list, names);
    if (names.includes(api.name)) throw list.refuse(`"${api.name}" twice. Remove one of them.`);
    apis.push(api);
  }
  return apis;
}

async function chooseApi(entry: unknown, list: List, taken: readonly string[]): Promise<Api> {
  if (isApi(entry)) return entry;
  if (typeof entry !== "string") {
    throw list.refuse("a value that is no API. Make it with defineApi() or inferApi().");
  }
  const api = builtInApis.find(({ name }) => name === entry);
  if (api) return api;
  if (/^https?:/i.test(entry)) {
    throw list.refuse(`"${entry}", which is no file. Download the document, and name the copy.`);
  }
  if (/[/\\]|\.(ya?ml|json)$/i.test(entry)) return inferFile(resolve(list.folder, entry), taken);
  const names = builtInApis.map(({ name }) => name);
  throw list.refuse(
    `"${entry}", which is no built-in API and no path of an OpenAPI document (.yaml, .yml, .json).${suggest(entry, names)} There is ${names.join(", ")}.`,
  );
}

/** Loaded late: most mocks have no document to infer from. Files of one name get numbers. */
async function inferFile(path: string, taken: readonly string[]): Promise<Api> {
  const { inferApi } = await import("../../inferred/infer-api.ts");
  const file = pathToFileURL(path);
  const api = await inferApi(file);
  if (!taken.includes(api.name)) return api;
  let number = 2;
  while (taken.includes(`${api.name}-${number}`)) number += 1;
  return inferApi(file, { name: `${api.name}-${number}` });
}

function isApi(value: unknown): value is Api {
  return (
    isObject(value) &&
    typeof value["name"] === "string" &&
    Array.isArray(value["profiles"]) &&
    isObject(value["operations"]) &&
    isObject(value["settings"])
  );
}

function invalid(file: string, what: string): ToolkitError {
  return new ToolkitError("CONFIG_INVALID", `Cannot use ${file}: ${what}`);
}
