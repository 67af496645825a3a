import { parseJson } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import type { MockReply } from "../../mock/message.ts";
import { isJson } from "../../spec/documented.ts";
import { mediaTypeAgrees, statusAgrees } from "../judge/rules.ts";
import { compareBodies, type CompareOptions } from "./compare-bodies.ts";
import type { Disagreement } from "./disagreement.ts";
import type { KnownValues } from "./known-values.ts";

/** Where the mock's reply differs from the real one. A body of another status or media type is not compared. */
export function compareReplies(
  real: MockReply,
  mocked: MockReply,
  options: CompareOptions,
): readonly Disagreement[] {
  if (real.status !== mocked.status) return [toStatus(real, mocked)];
  learnCookies(real, mocked, options.known);
  const [type, other] = [mediaTypeOf(real), mediaTypeOf(mocked)];
  if (type !== other) {
    const pointer = "/reply/headers/content-type";
    const message = "is another";
    return [
      {
        rule: mediaTypeAgrees,
        pointer,
        message,
        expected: type || "none",
        received: other || "none",
      },
    ];
  }
  if (!isJson(type)) return [];
  return compareBodies(readJson(real), readJson(mocked), options);
}

function toStatus(real: MockReply, mocked: MockReply): Disagreement {
  const why = mocked.headers["X-Mock-Reason"];
  return {
    rule: statusAgrees,
    pointer: "/reply/status",
    message: "is another",
    expected: String(real.status),
    received: why === undefined ? String(mocked.status) : `${mocked.status} (${String(why)})`,
  };
}

function mediaTypeOf({ headers }: MockReply): string {
  const [, value] = Object.entries(headers).find(([name]) => /^content-type$/i.test(name)) ?? [];
  return toMediaType(typeof value === "string" ? value : undefined);
}

function readJson({ body }: MockReply): unknown {
  return typeof body === "string" ? parseJson(body) : undefined;
}

function learnCookies(real: MockReply, mocked: MockReply, known: KnownValues): void {
  const own = readCookies(mocked);
  for (const [name, value] of readCookies(real)) {
    const other = own.get(name);
    if (other !== undefined) known.learn(value, other);
  }
}

function readCookies({ headers }: MockReply): ReadonlyMap<string, string> {
  const lines = Object.entries(headers)
    .filter(([name]) => /^set-cookie$/i.test(name))
    .flatMap(([, value]) => value);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.trim(), value]];
    }),
  );
}
