import type { SabotagedServer } from "../../subject.ts";
import { changeBody, onRefusal, putIn } from "../layers.ts";
import { pocketBase022, pocketBase023 } from "../plain/parts.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

/** The members of the documented body, and for some of them a value of the wrong type. */
const members: readonly (readonly [path: string, wrongValue?: unknown])[] = [
  ["url", 8090],
  ["status", "400"],
  ["response", "Failed to authenticate."],
  ["response.code", "400"],
  ["response.message", null],
  ["response.data", null],
  ["isAbort", "false"],
  ["originalError", "ClientResponseError"],
  ["originalError.url", null],
  ["originalError.status", "400"],
  ["originalError.data", null],
  ["originalError.data.code"],
  ["originalError.data.message", ["Failed to authenticate."]],
  ["originalError.data.data", []],
  ["name", null],
];

const otherDefects: readonly Defect[] = [
  {
    id: "flat-refusal",
    title: "A refusal is one object with one sentence.",
    breaks: "auth/login/400/body",
    layer: onRefusal((reply) => changeBody(reply, () => ({ error: "Failed to authenticate." }))),
  },
  {
    id: "refusal-of-pocketbase-itself",
    title: "A refusal is PocketBase's own body, without the SDK's error around it.",
    breaks: "auth/login/400/body",
    layer: onRefusal((reply) =>
      changeBody(reply, () => ({ code: 400, message: "Failed to authenticate.", data: {} })),
    ),
  },
  {
    id: "refusal-null",
    title: "The body of a refusal is null.",
    breaks: "auth/login/400/body",
    layer: onRefusal((reply) => changeBody(reply, () => null)),
  },
  {
    id: "refusal-data-is-array",
    title: "The `data` of a refusal without details is an empty array.",
    breaks: "auth/login/400/response/data",
    layer: onRefusal((reply) =>
      reply.text.includes('"data":{}')
        ? putIn(reply, ["response.data", "originalError.data.data"], [])
        : reply,
    ),
  },
  {
    id: "refusal-aborted",
    title: "A refusal claims that the request was aborted.",
    breaks: "facts W12",
    layer: onRefusal((reply) => putIn(reply, ["isAbort"], true)),
  },
  {
    id: "original-error-of-another-refusal",
    title: "The data of the originalError are those of another refusal than the response.",
    breaks: "facts W13",
    layer: onRefusal((reply) =>
      putIn(reply, ["originalError.data.message"], "The request could not be completed."),
    ),
  },
  {
    id: "original-error-of-another-url",
    title: "The originalError names another address than the error.",
    breaks: "facts W13",
    layer: onRefusal((reply) => putIn(reply, ["originalError.url"], "http://127.0.0.1:8091/")),
  },
  {
    id: "refusal-message-empty",
    title: "A refusal has an empty message.",
    breaks: "facts W14",
    layer: onRefusal((reply) =>
      putIn(reply, ["response.message", "originalError.data.message"], ""),
    ),
  },
  {
    id: "blank-field-without-detail",
    title: "A refusal of blank fields does not say which they are.",
    breaks: "facts W15",
    parts: {
      refuse: (reason) => ({ ...pocketBase022.refuse(reason), data: {} }),
    },
  },
  {
    id: "blank-field-detail-without-code",
    title: "The detail of a blank field is a sentence and not an object with a code.",
    breaks: "facts W15",
    parts: {
      refuse: (reason) => {
        const refusal = pocketBase022.refuse(reason);
        const names = Object.keys(refusal.data);
        const data = Object.fromEntries(names.map((name) => [name, "Cannot be blank."]));
        return { ...refusal, data };
      },
    },
  },
  {
    id: "response-without-status-0-23",
    title: "PocketBase 0.23 whose response has no status.",
    breaks: "auth/login/400/response/code",
    parts: { ...pocketBase023, envelope: ({ message, data }) => ({ data, message }) },
  },
  {
    id: "response-without-data-0-23",
    title: "PocketBase 0.23 whose response has no data.",
    breaks: "auth/login/400/response/data",
    parts: pocketBase023,
    layer: onRefusal((reply) => putIn(reply, ["response.data"], undefined)),
  },
];

function nameOf(path: string): string {
  return path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function putInRefusal(id: string, path: string, value: unknown): Defect {
  return {
    id,
    title: `The \`${path}\` of a refusal is ${JSON.stringify(value) ?? "missing"}.`,
    breaks: `auth/login/400/${nameOf(path).replaceAll(".", "/")}`,
    layer: onRefusal((reply) => putIn(reply, [path], value)),
  };
}

function missing([path]: (typeof members)[number]): Defect {
  return putInRefusal(`refusal-without-${nameOf(path).replaceAll(".", "-")}`, path, undefined);
}

function mistyped([path, wrongValue]: (typeof members)[number]): Defect[] {
  if (wrongValue === undefined) return [];
  const id = `refusal-${nameOf(path).replaceAll(".", "-")}-of-wrong-type`;
  return [putInRefusal(id, path, wrongValue)];
}

export const refusalShapes: readonly SabotagedServer[] = toSabotagedServers("shape", [
  ...members.map(missing),
  ...members.flatMap(mistyped),
  ...otherDefects,
]);
