import type { SabotagedServer } from "../../subject.ts";
import { changeBody, onSuccess, putIn } from "../layers.ts";
import { memberOf } from "../plain/json.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

const RECORD_KEYS = [
  "avatar",
  "collectionId",
  "collectionName",
  "created",
  "email",
  "emailVisibility",
  "id",
  "language",
  "location",
  "token",
  "unit",
  "updated",
  "username",
  "verified",
] as const;

type RecordKey = (typeof RECORD_KEYS)[number];

/** A value of a type that the document does not give to the key. */
const wrongValues: readonly (readonly [key: RecordKey, type: string, value: unknown])[] = [
  ["avatar", "null", null],
  ["collectionId", "number", 4711],
  ["created", "number", 1_709_365_278_904],
  ["email", "null", null],
  ["emailVisibility", "string", "true"],
  ["id", "number", 81_723],
  ["language", "object", { code: "de" }],
  ["location", "string", "46.5936,7.9091"],
  ["token", "null", null],
  ["unit", "number", 0],
  ["username", "array", ["mira"]],
  ["verified", "number", 1],
];

const locationDefects: readonly Defect[] = [
  putInSuccess("location-without-lat", "record.location.lat", undefined),
  putInSuccess("location-without-lon", "record.location.lon", undefined),
  putInSuccess("location-without-name", "record.location.name", undefined),
  putInSuccess("location-lat-is-string", "record.location.lat", "46.5936"),
  putInSuccess("location-lon-is-string", "record.location.lon", "7.9091"),
  putInSuccess("location-name-is-null", "record.location.name", null),
  {
    id: "location-is-pair",
    title: "The location is an array of two numbers.",
    breaks: "auth/login/200/record/location",
    layer: onSuccess((reply) => putIn(reply, ["record.location"], [46.5936, 7.9091])),
  },
  {
    id: "location-only-when-set",
    title: "The location is left out of the record of a user who has none.",
    breaks: "auth/login/200/record/location",
    layer: onSuccess((reply) =>
      reply.text.includes('"location":null') ? putIn(reply, ["record.location"], undefined) : reply,
    ),
  },
];

const bodyDefects: readonly Defect[] = [
  putInSuccess("token-missing", "token", undefined),
  putInSuccess("token-empty", "token", ""),
  putInSuccess("token-null", "token", null),
  putInSuccess("token-is-number", "token", 1_709_365_278),
  putInSuccess("record-missing", "record", undefined),
  putInSuccess("record-null", "record", null),
  {
    id: "record-is-array",
    title: "The record is an array that holds the record.",
    breaks: "auth/login/200/record",
    layer: onSuccess((reply) =>
      changeBody(reply, (body) => ({
        record: [memberOf(body, "record")],
        token: memberOf(body, "token"),
      })),
    ),
  },
  {
    id: "record-called-model",
    title: "The record is under `model`, as in older versions of the SDK.",
    breaks: "auth/login/200/record",
    layer: onSuccess((reply) =>
      changeBody(reply, (body) => ({
        model: memberOf(body, "record"),
        token: memberOf(body, "token"),
      })),
    ),
  },
  {
    id: "success-wrapped-in-data",
    title: "The body of a success is wrapped in `data`.",
    breaks: "auth/login/200/body",
    layer: onSuccess((reply) => changeBody(reply, (body) => ({ data: body }))),
  },
  {
    id: "success-is-array",
    title: "The body of a success is an array that holds the documented one.",
    breaks: "auth/login/200/body",
    layer: onSuccess((reply) => changeBody(reply, (body) => [body])),
  },
  {
    id: "username-of-somebody-else",
    title: "The record has another user name than the one that logged in.",
    breaks: "facts W04",
    layer: onSuccess((reply) => putIn(reply, ["record.username"], "somebody.else")),
  },
];

/** A success with another value at a path, or none where the value is `undefined`. */
function putInSuccess(id: string, path: string, value: unknown): Defect {
  return {
    id,
    title: `The \`${path}\` of a success is ${JSON.stringify(value) ?? "missing"}.`,
    breaks: `auth/login/200/${path.replaceAll(".", "/")}`,
    layer: onSuccess((reply) => putIn(reply, [path], value)),
  };
}

function toKebabCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function putInRecord(key: RecordKey, change: string, value: unknown): Defect {
  const name = toKebabCase(key);
  return {
    ...putInSuccess(`record-${change.replace("*", name)}`, `record.${key}`, value),
    breaks: `auth/login/200/record/${name}`,
  };
}

export const successShapes: readonly SabotagedServer[] = toSabotagedServers("shape", [
  ...RECORD_KEYS.map((key) => putInRecord(key, "without-*", undefined)),
  ...wrongValues.map(([key, type, value]) => putInRecord(key, `*-is-${type}`, value)),
  ...locationDefects,
  ...bodyDefects,
]);
