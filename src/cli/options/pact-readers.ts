import { resolve } from "node:path";
import { isObject, parseJson } from "../../lib/json.ts";
import { readText, readTexts } from "./readers.ts";

/** Paths and globs, from the folder of whoever wrote them. */
export function readPaths(value: unknown, folder: string): readonly string[] | undefined {
  return readTexts(value)?.map((path) => resolve(folder, path));
}

/** A base URL without credentials, since it is shown. */
export function readBroker(value: unknown): string | undefined {
  const url = URL.parse(readText(value) ?? "");
  const isPlain = url?.username === "" && url.password === "";
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  return isPlain && isWeb ? url.href.replace(/\/$/, "") : undefined;
}

/** A URL stays; a path starts from the folder. */
export function readHook(value: unknown, folder: string): string | undefined {
  const text = readText(value);
  if (text === undefined || /^https?:\/\//i.test(text)) return text;
  return resolve(folder, text);
}

/** `[{"mainBranch":true}]` as text, or the list itself. */
export function readSelectors(value: unknown): readonly object[] | undefined {
  const list = typeof value === "string" ? parseJson(value) : value;
  return Array.isArray(list) && list.every(isObject) ? list : undefined;
}
