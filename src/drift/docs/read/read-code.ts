import qs from "qs";
import { toPointer } from "../../../lib/json-pointer.ts";
import { isObject } from "../../../lib/json.ts";
import type { ExampleClaim, FieldClaim, Shape } from "./claims.ts";
import { type CurlCall, parseCurl } from "./curl/parse-curl.ts";
import {
  addClaim,
  addWhole,
  bodyOf,
  currentOperation,
  type Draft,
  type DraftBody,
  type DraftOperation,
} from "./draft.ts";
import { readJsonExample } from "./json-example.ts";
import { readSign } from "./read-prose.ts";

interface Code {
  readonly text: string;
  readonly line: number;
}

/** Reads curl commands, routes and bodies; any other code has to be quoted by the ledger. */
export function readCode(draft: Draft, code: Code): void {
  if (/(^|\n)\s*(\$\s+)?curl\s/.test(code.text)) {
    for (const call of parseCurl(code.text)) readCall(draft, call, code.line);
    return;
  }
  if (readSign(draft, code.text.trim(), code.line)) return;
  if (draft.subject === undefined) {
    addWhole(draft, code.text, code.line);
    return;
  }
  const example = readJsonExample(code.text, code.line, "application/json");
  addClaim(draft, `${draft.subject.status ?? "request"}: example`, code.line);
  addExample(bodyOf(draft, draft.subject.status, draft.subject.line), example);
}

function readCall(draft: Draft, { method, path, parts, ...call }: CurlCall, line: number): void {
  const operation = findCalled(draft, { method, path }) ?? currentOperation(draft, line);
  operation.calls.push({
    method,
    path,
    parts: parts.map((part) => ({ ...part, line: line + part.line })),
    line: line + call.line,
  });
  if (!call.body) return;
  const { text, line: bodyLine } = call.body;
  if (text === undefined) {
    operation.request.unseen.push({ value: call.mediaType, line: line + bodyLine });
    return;
  }
  addExample(operation.request, readBody(call.mediaType, text, line + bodyLine));
}

/** The operation whose route a call has; any other call belongs to where it stands. */
function findCalled(
  { operations }: Draft,
  { method, path }: Pick<CurlCall, "method" | "path">,
): DraftOperation | undefined {
  return operations.findLast(({ route }) => route?.method === method && route.path === path);
}

const FORMS = new Set(["application/x-www-form-urlencoded", "multipart/form-data"]);

/** A form, or JSON; JSON that is sent as a form is still read as what it is. */
function readBody(mediaType: string, body: string, line: number): ExampleClaim {
  const isForm = FORMS.has(mediaType) && !/^\s*[{[]/.test(body);
  if (!isForm) return readJsonExample(body, line, mediaType);
  return {
    mediaType,
    value: qs.parse(body),
    isPrinted: true,
    isText: true,
    open: new Set(),
    line,
    lineOf: () => line,
  };
}

function addExample(body: DraftBody, example: ExampleClaim): void {
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
    example,
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
