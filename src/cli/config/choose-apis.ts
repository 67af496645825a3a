import { builtInApis } from "../../apis/index.ts";
import { ToolkitError } from "../../errors.ts";
import { isObject } from "../../lib/json.ts";
import type { Api } from "../../mock/definition/api.ts";
import { suggest } from "../../lib/suggest.ts";

/** The APIs that `apis` of a configuration file lists. Throws `CONFIG_INVALID`. */
export function chooseApis(listed: unknown, file: string): readonly Api[] {
  if (listed === undefined) return builtInApis;
  if (!Array.isArray(listed) || listed.length === 0) {
    const what = Array.isArray(listed) ? "is empty" : "is no list";
    throw invalid(
      file,
      `"apis" ${what}. List names of built-in APIs and values of defineApi(), or leave it out.`,
    );
  }
  const apis = listed.map((entry: unknown) => chooseApi(entry, file));
  const twice = apis.find(({ name }, index) => apis.findIndex((api) => api.name === name) < index);
  if (twice) throw invalid(file, `"apis" has "${twice.name}" twice. Remove one of them.`);
  return apis;
}

function chooseApi(entry: unknown, file: string): Api {
  if (isApi(entry)) return entry;
  if (typeof entry !== "string") {
    throw invalid(file, '"apis" has a value that is no API. Make it with defineApi().');
  }
  const api = builtInApis.find(({ name }) => name === entry);
  if (api) return api;
  if (/[/\\]|\.(ya?ml|json)$/.test(entry)) {
    throw invalid(
      file,
      `"${entry}" in "apis" is the path of an OpenAPI document, which cannot be served without handlers yet. Give its handlers with defineApi() in a doubletake.config.ts.`,
    );
  }
  const names = builtInApis.map(({ name }) => name);
  throw invalid(
    file,
    `"apis" has "${entry}", which is no built-in API.${suggest(entry, names)} There is ${names.join(", ")}.`,
  );
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
