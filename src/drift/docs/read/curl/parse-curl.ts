import { toMediaType } from "../../../../lib/media-type.ts";
import type { CallPart } from "../claims.ts";
import { addressParts, parseAddress } from "./address.ts";
import { type CurlBody, readBody } from "./curl-body.ts";
import { headerParts } from "./header-parts.ts";
import { readArguments } from "./read-arguments.ts";
import { type ShellWord, splitShellWords } from "./shell-words.ts";

/** A request, as a curl command of a page sends it. */
export interface CurlCall {
  readonly method: string;
  readonly path: string;
  /** All that it sends beside the body and its type. */
  readonly parts: readonly CallPart[];
  readonly mediaType: string;
  readonly body?: CurlBody;
  /** Lines before it in the text. */
  readonly line: number;
}

/** A line that begins with a command begins it, even where the one before has a quote that is never closed. */
const COMMANDS = /^(?=[ \t]*(?:\$[ \t]+)?curl\s)/m;

/** The calls of a shell text, in its order. */
export function parseCurl(text: string): readonly CurlCall[] {
  let line = 0;
  return text.split(COMMANDS).flatMap((command) => {
    const calls = parseCommand(command, line);
    line += command.split("\n").length - 1;
    return calls;
  });
}

function parseCommand(command: string, before: number): readonly CurlCall[] {
  const words = splitShellWords(command, before);
  const starts = words.flatMap(({ text: word }, index) => {
    const isValue = words[index - 1]?.text.startsWith("-") ?? false;
    return word === "curl" && !isValue ? [index] : [];
  });
  return starts.map((start) => {
    const end = words.findIndex(({ isBreak }, index) => isBreak && index > start);
    const own = words.slice(start + 1, end < 0 ? words.length : end);
    return parseCall(own, words[start]?.line ?? 0);
  });
}

function parseCall(words: readonly ShellWord[], line: number): CurlCall {
  const options = readArguments(words);
  const last = (name: string) => options.findLast((each) => each.name === name);
  const headers = headerParts(options);
  const data = readBody(options);
  const isGet = last("get") !== undefined;
  const body = isGet ? undefined : data;
  const { value: url, line: urlLine } = last("url") ?? { value: "", line };
  return {
    method: last("request")?.value.toUpperCase() ?? methodOf(last, body),
    path: parseAddress(url).path,
    parts: [
      ...addressParts(url, urlLine),
      ...(isGet && data ? addressParts(`?${data.text ?? ""}`, data.line) : []),
      ...headers.filter((header) => !isType(header)),
    ],
    mediaType: toMediaType(headers.findLast(isType)?.value ?? body?.mediaType),
    ...(body && { body }),
    line,
  };
}

function isType({ name }: CallPart): boolean {
  return name.toLowerCase() === "content-type";
}

function methodOf(last: (name: string) => unknown, body: CurlBody | undefined): string {
  if (last("head")) return "HEAD";
  if (last("upload-file")) return "PUT";
  return body ? "POST" : "GET";
}
