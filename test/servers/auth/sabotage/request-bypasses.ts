import type { SabotagedServer } from "../../subject.ts";
import { userOf } from "../credentials-of.ts";
import { onRequest, type Layer } from "../layers.ts";
import { mediaTypeOf, type IncomingRequest } from "../plain/exchange.ts";
import { memberOf, parseJson } from "../plain/json.ts";
import { member, type User } from "../plain/users.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

/** Lets requests in as somebody. */
function logInAs(user: User, isLetIn: (request: IncomingRequest) => boolean): Layer {
  return onRequest((request) => (isLetIn(request) ? toLogin(request, user) : request));
}

function toLogin(request: IncomingRequest, credentials: Credentials): IncomingRequest {
  const { record, password } = credentials;
  return {
    ...request,
    method: "POST",
    headers: { ...request.headers, "content-type": "application/json" },
    text: JSON.stringify({ username: record.username, password }),
  };
}

interface Credentials {
  readonly record: { readonly username: string };
  readonly password: string;
}

/** Reads a login where the real service would not look for one. */
function readLogin(find: (request: IncomingRequest) => URLSearchParams | undefined): Layer {
  return onRequest((request) => {
    const fields = find(request);
    const username = fields?.get("username");
    const password = fields?.get("password");
    return username && password ? toLogin(request, { record: { username }, password }) : request;
  });
}

/** The members of a text that looks like JSON, whether or not it is. */
function readCarelessly({ text }: IncomingRequest): URLSearchParams | undefined {
  if (parseJson(text) !== undefined) return undefined;
  const pairs = [...text.matchAll(/"(username|password)"\s*:\s*"([^"]*)"/g)];
  return new URLSearchParams(
    pairs.map(([, name = "", value = ""]): [string, string] => [name, value]),
  );
}

const nameDefects: readonly Defect[] = [
  {
    id: "unknown-user-logged-in",
    title: "An unknown user is logged in as the first one.",
    breaks: "facts W08",
    layer: logInAs(member, (request) => {
      const username = memberOf(parseJson(request.text), "username");
      return username !== undefined && username !== "" && userOf(request) === undefined;
    }),
  },
  {
    id: "missing-username-accepted",
    title: "Without a user name, the password alone finds the user.",
    breaks: "auth/login/request/username",
    layer: logInAs(member, (request) => {
      const body = parseJson(request.text);
      const identity = memberOf(body, "email") ?? memberOf(body, "username");
      return identity === undefined && memberOf(body, "password") === member.password;
    }),
  },
  {
    id: "blank-username-accepted",
    title: "A blank user name with any password logs the first user in.",
    breaks: "facts W17",
    layer: logInAs(member, (request) => {
      const body = parseJson(request.text);
      return memberOf(body, "username") === "" && Boolean(memberOf(body, "password"));
    }),
  },
];

const transportDefects: readonly Defect[] = [
  {
    id: "get-logs-in",
    title: "A GET with the credentials in the address logs in.",
    breaks: "auth/login/route",
    layer: readLogin(({ method, query }) => (method === "GET" ? query : undefined)),
  },
  {
    id: "form-logs-in",
    title: "A form logs in, whichever site it was on.",
    breaks: "facts W20",
    layer: readLogin(({ headers, text }) =>
      mediaTypeOf(headers) === "application/x-www-form-urlencoded"
        ? new URLSearchParams(text)
        : undefined,
    ),
  },
  {
    id: "no-content-type-logs-in",
    title: "JSON that does not say that it is JSON logs in.",
    breaks: "auth/login/request/content-type",
    layer: onRequest((request) => ({
      ...request,
      headers: { "content-type": "application/json", ...request.headers },
    })),
  },
  {
    id: "malformed-json-accepted",
    title: "Credentials are picked out of a body that is not JSON.",
    breaks: "facts W19",
    layer: readLogin(readCarelessly),
  },
  {
    id: "null-body-logs-in",
    title: "A body that is null logs the first user in.",
    breaks: "auth/login/request/body",
    layer: logInAs(member, ({ text }) => text.trim() === "null"),
  },
  {
    id: "empty-body-logs-in",
    title: "A body that is empty logs the first user in.",
    breaks: "auth/login/request/body",
    layer: logInAs(member, ({ method, text }) => method === "POST" && text === ""),
  },
];

export const requestBypasses: readonly SabotagedServer[] = toSabotagedServers("bypass", [
  ...nameDefects,
  ...transportDefects,
]);
