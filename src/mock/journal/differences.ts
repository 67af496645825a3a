import { isObject, type JsonObject } from "../../lib/json.ts";
import { parsePointer, toPointer } from "../../lib/json-pointer.ts";
import type { components } from "../control/schema.gen.ts";
import type { ReadExchange } from "./read-exchange.ts";
import { hideBodySecrets, hideSecrets, redact } from "./redact.ts";
import { isSecretHeader, isSecretName, isSecretTextName, REDACTED } from "./sensitive.ts";

export type Wanted = components["schemas"]["Verification"];

/** Where an exchange differs from what was looked for; the values are the real ones. */
export interface Difference {
  /** Into the exchange as the control API shows it. */
  readonly pointer: string;
  readonly expected: unknown;
  readonly received: unknown;
}

export function findDifferences(exchange: ReadExchange, wanted: Wanted): readonly Difference[] {
  const { api, operationId, request, reply } = exchange.entry;
  const plain: readonly Difference[] = [
    { pointer: "/api", expected: wanted.api, received: api },
    { pointer: "/operation", expected: wanted.operation, received: operationId },
    {
      pointer: "/request/method",
      expected: wanted.method?.toUpperCase(),
      received: request.method,
    },
    { pointer: "/request/path", expected: wanted.path, received: request.path },
    { pointer: "/reply/status", expected: wanted.status, received: reply.status },
  ];
  return [
    ...plain.filter(({ expected, received }) => expected !== undefined && expected !== received),
    ...compareHeaders(exchange, wanted.headers ?? {}),
    ...(wanted.body === undefined ? [] : compareBody(exchange, wanted.body)),
  ];
}

function compareHeaders(
  { requestHeaders }: ReadExchange,
  wanted: Readonly<Record<string, string>>,
): readonly Difference[] {
  return Object.entries(wanted)
    .map(([name, expected]) => ({
      pointer: toPointer(["request", "headers", name.toLowerCase()]),
      expected,
      received: requestHeaders[name.toLowerCase()],
    }))
    .filter(({ expected, received }) => expected !== received);
}

function compareBody({ requestBody }: ReadExchange, expected: unknown): readonly Difference[] {
  const received = requestBody.kind === "value" ? requestBody.value : undefined;
  return compare("/request/body", expected, received);
}

/** Objects may have further keys; arrays have as many elements; all else is equal. */
function compare(pointer: string, expected: unknown, received: unknown): readonly Difference[] {
  if (isObject(expected) && isObject(received)) return compareMembers(pointer, expected, received);
  if (Array.isArray(expected) && Array.isArray(received) && expected.length === received.length) {
    return expected.flatMap((item, index) => compare(`${pointer}/${index}`, item, received[index]));
  }
  return Object.is(expected, received) ? [] : [{ pointer, expected, received }];
}

function compareMembers(
  pointer: string,
  expected: JsonObject,
  received: JsonObject,
): readonly Difference[] {
  return Object.keys(expected).flatMap((key) => {
    const member = Object.hasOwn(received, key) ? received[key] : undefined;
    return compare(pointer + toPointer([key]), expected[key], member);
  });
}

/** The same difference without secrets. */
export function viewDifference(
  { pointer, expected, received }: Difference,
  scrub: (value: unknown) => unknown,
): components["schemas"]["Difference"] {
  const hide = isNameless(pointer) ? hideBodySecrets : hideSecrets;
  const show = isSecretPlace(pointer)
    ? () => REDACTED
    : (value: unknown) => scrub(hide(value, "request", redact));
  return {
    pointer,
    expected: show(expected),
    ...(received !== undefined && { received: show(received) }),
  };
}

/** Whether it leads to the body, or through arrays into it, past no name. */
function isNameless(pointer: string): boolean {
  return /^\/request\/body(\/\d+)*$/.test(pointer);
}

function isSecretPlace(pointer: string): boolean {
  const [, part, ...names] = parsePointer(pointer);
  if (part === "headers") return names.some(isSecretHeader);
  if (part !== "body") return false;
  return (
    names.some((name) => isSecretName(name, "request")) || isSecretTextName(names.at(-1) ?? "")
  );
}
