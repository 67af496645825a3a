import type { SabotagedServer } from "../../subject.ts";
import { onRefusal, onReply, onSuccess, putIn } from "../layers.ts";
import { toClientResponseError } from "../plain/client-response-error.ts";
import { toJsonReply } from "../plain/exchange.ts";
import { isObject, parseJson } from "../plain/json.ts";
import { pocketBase022, pocketBase023, type Parts } from "../plain/parts.ts";
import type { RefusalReason } from "../plain/refusals.ts";
import { passwordOf } from "../credentials-of.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

/** Refuses for some reasons with another status, which all of the body agrees with. */
function refuseWith(status: number, kinds: readonly RefusalReason["kind"][]): Partial<Parts> {
  return {
    refuse: (reason) => {
      const refusal = pocketBase022.refuse(reason);
      return kinds.includes(reason.kind) ? { ...refusal, status } : refusal;
    },
  };
}

const wrongCredentials = ["unknown-user", "wrong-password"] as const;
const KNOWN_KEYS = new Set(["username", "email", "password"]);
const unknownKey = toClientResponseError(
  { status: 400, message: "Unknown key.", data: {} },
  pocketBase022,
);

const wrongCredentialsDefects = [401, 403, 404, 422, 500].map((status): Defect => ({
  id: `wrong-credentials-${status}`,
  title: `Wrong credentials are refused with ${status}.`,
  breaks: "auth/login/400/http-status",
  parts: refuseWith(status, wrongCredentials),
}));

const defects: readonly Defect[] = [
  {
    id: "success-201",
    title: "A login is answered with 201.",
    breaks: "auth/login/200/http-status",
    layer: onSuccess((reply) => ({ ...reply, status: 201 })),
  },
  {
    id: "success-204",
    title: "A login is answered with 204, hence without a body.",
    breaks: "auth/login/200/http-status",
    layer: onSuccess((reply) => ({ ...reply, status: 204, text: "" })),
  },
  {
    id: "success-302",
    title: "A login is answered with a redirection to the start page.",
    breaks: "auth/login/200/http-status",
    layer: onSuccess((reply) => ({
      ...reply,
      status: 302,
      headers: { ...reply.headers, location: "/" },
    })),
  },
  {
    id: "refusal-200",
    title: "A refusal is answered with 200 and the body of an error.",
    breaks: "auth/login/400/http-status",
    layer: onRefusal((reply) => ({ ...reply, status: 200 })),
  },
  {
    id: "blank-fields-422",
    title: "Blank fields are refused with 422.",
    breaks: "facts W15",
    parts: refuseWith(422, ["invalid-fields"]),
  },
  {
    id: "password-of-other-type-500",
    title: "A password that is no string makes the server fail.",
    breaks: "facts W18",
    layer: onReply((reply, request) => {
      const password = passwordOf(request) ?? "";
      return typeof password === "string" ? reply : toJsonReply(500, { message: "Internal Error" });
    }),
  },
  {
    id: "long-credentials-500",
    title: "Credentials that are too long make the server fail.",
    breaks: "facts W30",
    layer: onRefusal((reply) =>
      reply.text.includes("validation_length_out_of_range")
        ? toJsonReply(500, { message: "Internal Error" })
        : reply,
    ),
  },
  {
    id: "unknown-keys-refused",
    title: "A login with a key that the server does not know is refused.",
    breaks: "facts W21",
    layer: onReply((reply, request) => {
      const body = parseJson(request.text);
      const isKnown = !isObject(body) || Object.keys(body).every((key) => KNOWN_KEYS.has(key));
      return isKnown ? reply : toJsonReply(400, unknownKey);
    }),
  },
  {
    id: "body-status-differs",
    title: "The status in the body of a refusal is not that of the reply.",
    breaks: "facts W10",
    layer: onRefusal((reply) => putIn(reply, ["status"], 401)),
  },
  {
    id: "response-code-differs",
    title: "The code of the response is not the status of the reply.",
    breaks: "facts W10",
    layer: onRefusal((reply) => putIn(reply, ["response.code", "originalError.data.code"], 401)),
  },
  {
    id: "response-status-differs-0-23",
    title: "PocketBase 0.23 whose response has another status than the reply.",
    breaks: "facts W10",
    parts: {
      ...pocketBase023,
      envelope: ({ message, data }) => ({ data, message, status: 403 }),
    },
  },
  {
    id: "original-error-status-differs",
    title: "The status of the originalError is not that of the reply.",
    breaks: "facts W10",
    layer: onRefusal((reply) => putIn(reply, ["originalError.status"], 500)),
  },
  {
    id: "name-of-another-status",
    title: "The name of the error is that of another status.",
    breaks: "facts W11",
    layer: onRefusal((reply) => putIn(reply, ["name"], "ClientResponseError 0")),
  },
  {
    id: "name-without-status",
    title: "The name of the error is that of the SDK's class alone.",
    breaks: "facts W11",
    layer: onRefusal((reply) => putIn(reply, ["name"], "ClientResponseError")),
  },
];

export const statuses: readonly SabotagedServer[] = toSabotagedServers("status", [
  ...wrongCredentialsDefects,
  ...defects,
]);
