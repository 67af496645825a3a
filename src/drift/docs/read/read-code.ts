import qs from "qs";
import { toPointer } from "../../../lib/json-pointer.ts";
import { isObject } from "../../../lib/json.ts";
import type { ExampleClaim, FieldClaim, Shape } from "./claims.ts";
import { type CurlCall, parseCurl } from "./curl.ts";
import { addClaim, addWhole, bodyOf, currentOperation, type Draft } from "./draft.ts";
import { readJsonExample } from "./json-example.ts";

interface Code {
  readonly text: string;
  readonly line: number;
}

/** Reads curl commands and bodies; any other code has to be quoted by the ledger. */
export function readCode(draft: Draft, code: Code): void {
  if (/(^|\n)\s*(\$\s+)?curl\s/.test(code.text)) {
    for (const call of parseCurl(code.text)) readCall(draft, call, code.line);
    return;
  }
  if (draft.subject === undefined) {
    addWhole(draft, code.text, code.line);
    return;
  }
  const example = readJsonExample(code.text, code.line, "application/json");
  addClaim(draft, `${draft.subject.status ?? "request"}: example`, code.line);
  addExample(draft, draft.subject.status, example);
}

function readCall(draft: Draft, call: CurlCall, line: number): void {
  const { method, path } = call;
  currentOperation(draft, line).calls.push({ method, path, line: line + call.line });
  if (call.body === undefined) return;
  addExample(draft, undefined, readBody(call, call.body, line + call.bodyLine));
}

function readBody({ mediaType }: CurlCall, body: string, line: number): ExampleClaim {
  if (!mediaType.endsWith("x-www-form-urlencoded")) return readJsonExample(body, line, mediaType);
  const value = qs.parse(body);
  return {
    mediaType,
    value,
    isPrinted: true,
    isText: true,
    open: new Set(),
    line,
    lineOf: () => line,
  };
}

function addExample(draft: Draft, status: string | undefined, example: ExampleClaim): void {
  const body = bodyOf(draft, status, example.line);
  body.examples.push(example);
  if (example.mistake === undefined) body.shapes.push(toShape(example));
}

function toShape(example: ExampleClaim): Shape {
  const { mediaType, line } = example;
  return {
    source: "example",
    isNested: false,
    ...(mediaType !== undefined && { mediaType }),
    fields: listFields(example, example.value, { path: "", pointer: "" }),
    line,
  };
}

interface Spot {
  readonly path: string;
  readonly pointer: string;
}

function listFields(
  example: ExampleClaim,
  value: unknown,
  { path, pointer }: Spot,
): readonly FieldClaim[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      listFields(example, item, { path, pointer: pointer + toPointer([index]) }),
    );
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const spot = {
      path: path === "" ? key : `${path}/${key}`,
      pointer: pointer + toPointer([key]),
    };
    const claim = {
      path: spot.path,
      ...(!example.isText && { types: typesOf(member) }),
      line: example.lineOf(spot.pointer),
    };
    return [claim, ...listFields(example, member, spot)];
  });
}

/** Any of these describes the value. */
function typesOf(value: unknown): readonly string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  if (typeof value !== "number") return [typeof value];
  return Number.isInteger(value) ? ["integer", "number"] : ["number"];
}
