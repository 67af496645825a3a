import { toMediaType } from "../../../lib/media-type.ts";
import { splitShellWords } from "./shell-words.ts";

/** A request, as a curl command of a page sends it. */
export interface CurlCall {
  readonly method: string;
  readonly path: string;
  readonly mediaType: string;
  readonly body?: string;
  /** Lines before it in the command. */
  readonly line: number;
  readonly bodyLine: number;
}

/** curl(1): options that take a value and say nothing about the request. */
const IGNORED =
  /^(-[uomAebcxw]|--(user|output|max-time|user-agent|cookie|proxy|write-out|referer))$/;
const DATA = /^(-d|--data(-raw|-binary|-ascii|-urlencode)?|--json)$/;

/** The calls of a shell text, in its order. */
export function parseCurl(text: string): readonly CurlCall[] {
  const words = splitShellWords(text);
  const starts = words.flatMap(({ text: word }, index) => (word === "curl" ? [index] : []));
  return starts.map((start, index) => parseCall(words.slice(start, starts[index + 1])));
}

function parseCall(words: ReturnType<typeof splitShellWords>): CurlCall {
  const call = { method: "", path: "/", data: [""].slice(1), type: "", bodyLine: 0 };
  for (let index = 1; index < words.length; index += 1) {
    const { text: option = "" } = words[index] ?? {};
    const { text: value = "", line = 0 } = words[index + 1] ?? {};
    if (!option.startsWith("-")) call.path = pathOf(option) ?? call.path;
    if (!option.startsWith("-") || isFlag(option)) continue;
    index += 1;
    if (option === "-X" || option === "--request") call.method = value.toUpperCase();
    const [, type] = /^content-type:\s*(.*)$/i.exec(value) ?? [];
    if ((option === "-H" || option === "--header") && type !== undefined) call.type = type;
    if (option === "--url") call.path = pathOf(value) ?? call.path;
    if (!DATA.test(option)) continue;
    if (option === "--json") call.type ||= "application/json";
    if (call.data.length === 0) call.bodyLine = line;
    call.data.push(value);
  }
  const hasBody = call.data.length > 0;
  return {
    method: call.method || (hasBody ? "POST" : "GET"),
    path: call.path,
    // curl(1), --data: the type of a browser's form unless a header says otherwise.
    mediaType: toMediaType(call.type || "application/x-www-form-urlencoded"),
    ...(hasBody && { body: call.data.join("&") }),
    line: words[0]?.line ?? 0,
    bodyLine: call.bodyLine,
  };
}

function isFlag(option: string): boolean {
  const takesValue = /^(-[XHF]|--(request|header|url|form))$/.test(option);
  return !takesValue && !DATA.test(option) && !IGNORED.test(option);
}

function pathOf(address: string): string | undefined {
  const [, path] = /^(?:https?:\/\/|\$|\{|<)?[^/\s]*(\/[^?#\s]*)/.exec(address) ?? [];
  return path;
}
