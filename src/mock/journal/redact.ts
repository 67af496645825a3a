import { isObject } from "../../lib/json.ts";
import {
  isPlainMember,
  isSecretHeader,
  isSecretName,
  isSecretTextName,
  REDACTED,
  type Side,
} from "./sensitive.ts";

/** Takes a secret and answers what is shown in its place. */
export type Hide = (secret: string) => string;

export const redact: Hide = () => REDACTED;

/** The same JSON with each secret in it hidden: by the names it stands under. */
export function hideSecrets(value: unknown, side: Side, hide: Hide): unknown {
  if (Array.isArray(value)) return value.map((item) => hideSecrets(item, side, hide));
  if (!isObject(value)) return value;
  return mapMembers(value, (member, name) => {
    if (isSecretName(name, side)) return hideAll(member, side, hide);
    if (isSecretTextName(name) && !isObject(member)) return hideAll(member, side, hide);
    return hideSecrets(member, side, hide);
  });
}

/** As `hideSecrets`, for a whole body: what a client sends under no name may be a secret. */
export function hideBodySecrets(value: unknown, side: Side, hide: Hide): unknown {
  if (side === "reply") return hideSecrets(value, side, hide);
  if (Array.isArray(value)) return value.map((item) => hideBodySecrets(item, side, hide));
  return isObject(value) ? hideSecrets(value, side, hide) : hideAll(value, side, hide);
}

function hideAll(value: unknown, side: Side, hide: Hide): unknown {
  if (typeof value === "number") return hide(String(value));
  if (typeof value === "string") return value === "" ? value : hide(value);
  if (Array.isArray(value)) return value.map((item) => hideAll(item, side, hide));
  if (!isObject(value)) return value;
  return mapMembers(value, (member, name) =>
    isPlainMember(name, side) ? member : hideAll(member, side, hide),
  );
}

type HeaderValue = string | readonly string[];

/** Cookies keep their names and attributes; of other secret headers only the name stays. */
export function hideHeader(name: string, value: HeaderValue, hide: Hide): string | string[] {
  if (typeof value !== "string") return value.map((line) => hideLine(name, line, hide));
  return hideLine(name, value, hide);
}

function hideLine(name: string, line: string, hide: Hide): string {
  if (!isSecretHeader(name)) return line;
  const lowerCase = name.toLowerCase();
  if (lowerCase === "set-cookie") {
    const [cookie = "", ...attributes] = line.split(";");
    return [hideCookie(cookie, hide), ...attributes].join(";");
  }
  if (lowerCase !== "cookie") return hide(line.replace(/^(bearer|basic) +/i, ""));
  return line
    .split(";")
    .map((cookie) => hideCookie(cookie, hide))
    .join(";");
}

function hideCookie(cookie: string, hide: Hide): string {
  const mark = cookie.indexOf("=");
  return cookie.slice(0, mark + 1) + hide(cookie.slice(mark + 1));
}

/** A loop takes a third of the time of pairs, and every exchange of a journal is mapped several times. */
export function mapMembers<M, R>(
  object: Readonly<Record<string, M>>,
  map: (member: M, name: string) => R,
): Readonly<Record<string, R>> {
  const mapped: Record<string, R> = {};
  for (const [name, member] of Object.entries(object)) {
    const value = map(member, name);
    // An assignment would change the prototype.
    if (name === "__proto__") Object.defineProperty(mapped, name, { value, enumerable: true });
    else mapped[name] = value;
  }
  return mapped;
}
