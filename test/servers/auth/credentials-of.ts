import type { IncomingRequest } from "./plain/exchange.ts";
import { findUser022 } from "./plain/find-user.ts";
import { isObject, memberOf, parseJson } from "./plain/json.ts";
import { another, member, type User } from "./plain/users.ts";

/** The user whom a request wants to log in. */
export function userOf(request: IncomingRequest): User | undefined {
  const body = parseJson(request.text);
  const identity = memberOf(body, "email") ?? memberOf(body, "username");
  return typeof identity === "string" ? findUser022([member, another], identity) : undefined;
}

/** The password that a request gives, whatever its type. */
export function passwordOf(request: IncomingRequest): unknown {
  return memberOf(parseJson(request.text), "password");
}

/** The same request with another password, or with none where it is `undefined`. */
export function withPassword(request: IncomingRequest, password: unknown): IncomingRequest {
  const body = parseJson(request.text);
  return isObject(body) ? { ...request, text: JSON.stringify({ ...body, password }) } : request;
}

/** Whether a request holds what is needed to log in. */
export function isValidLogin(request: IncomingRequest): boolean {
  return request.method === "POST" && userOf(request)?.password === passwordOf(request);
}

/** Whether a request gives a known user's name with another password than the user's. */
export function isWrongPassword(request: IncomingRequest): boolean {
  const password = passwordOf(request) ?? "";
  const user = userOf(request);
  return user !== undefined && password !== "" && password !== user.password;
}
