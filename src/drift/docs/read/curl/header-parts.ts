import type { CallPart } from "../claims.ts";
import type { CurlArgument } from "./read-arguments.ts";

/** The headers and cookies that options of curl set. */
export function headerParts(options: readonly CurlArgument[]): readonly CallPart[] {
  return options.flatMap(({ name, value, line }) => {
    switch (name) {
      case "header":
        return readHeader(value, line);
      case "cookie":
        return readCookies(value, line);
      case "user":
        return toBasic(value, line);
      case "oauth2-bearer":
        return toHeader("Authorization", `Bearer ${value}`, line);
      default:
        return [];
    }
  });
}

/** RFC 7617; nobody reads what it stands for. */
export function toBasic(user: string, line: number): CallPart {
  return toHeader("Authorization", `Basic ${user}`, line);
}

/** curl(1), --header: `X-Name: value`, or `X-Name;` for a header that is empty; `X-Name:` takes one away. */
function readHeader(text: string, line: number): readonly CallPart[] {
  const [, name = "", mark, value = ""] = /^([^:;]+)([:;])\s*([^]*)$/.exec(text.trim()) ?? [];
  if (name === "" || (mark === ":" && value === "")) return [];
  return name.toLowerCase() === "cookie" ? readCookies(value, line) : [toHeader(name, value, line)];
}

function toHeader(name: string, value: string, line: number): CallPart {
  return { name: name.trim(), in: "header", value, line };
}

/** curl(1), --cookie: what has no `=` names a file. */
function readCookies(text: string, line: number): readonly CallPart[] {
  return text.split(";").flatMap((pair): readonly CallPart[] => {
    const [, name, value = ""] = /^\s*([^=]+)=([^]*)$/.exec(pair) ?? [];
    return name === undefined ? [] : [{ name, in: "cookie", value, line }];
  });
}
