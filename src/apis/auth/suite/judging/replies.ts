import { type Exchange, isAccepted } from "../../../../conformance/exchange.ts";
import { asObject, isObject, type JsonObject, parseJson } from "../../../../lib/json.ts";
import { toMediaType } from "../../../../lib/media-type.ts";
import { emailAddress } from "../scenarios/email-address.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";
import { nearMissPassword } from "../scenarios/near-miss-password.ts";
import { twoUsers } from "../scenarios/two-users.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { unknownUsers } from "../scenarios/unknown-users.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

const WRONG = new Set(
  [unknownUser, unknownUsers, wrongPassword, nearMissPassword, twoUsers, emailAddress].map(
    ({ id }) => id,
  ),
);

/** Whether somebody logged in who should. */
export function isGoodLogin(exchange: Exchange): boolean {
  return exchange.outcome === "accepted" && isAccepted(exchange);
}

/** Whether well-formed credentials of nobody were refused. */
export function isWrongLogin(exchange: Exchange): boolean {
  const { outcome, scenario } = exchange;
  return outcome === "refused" && WRONG.has(scenario) && !isAccepted(exchange);
}

/** Whether a reply has what only a login gives, whatever its status. */
export function showsLogin(exchange: Exchange): boolean {
  return tokenOf(exchange) !== undefined || isObject(bodyOf(exchange)["record"]);
}

/** Whether a reply calls itself a success and is the error of a refusal: nobody is logged in. */
export function saysRefused(exchange: Exchange): boolean {
  const isError = isObject(bodyOf(exchange)["response"]) && tokenOf(exchange) === undefined;
  return exchange.outcome === "refused" && isAccepted(exchange) && isError;
}

/** Whether the body is the error that the page describes: then its details can be judged. */
export function isClientResponseError(exchange: Exchange): boolean {
  const isOfPage = isWrongLogin(exchange) || exchange.scenario === incompleteCredentials.id;
  return isOfPage && exchange.response.status === 400 && isObject(bodyOf(exchange)["response"]);
}

export function bodyOf({ response }: Exchange): JsonObject {
  return asObject(response.json);
}

export function recordOf(exchange: Exchange): JsonObject {
  return asObject(bodyOf(exchange)["record"]);
}

/** The token of a login; undefined where there is none. */
export function tokenOf(exchange: Exchange): string | undefined {
  const { token } = bodyOf(exchange);
  return typeof token === "string" && token !== "" ? token : undefined;
}

/** A member of the JSON that a request sent: its username, its password. */
export function sentOf({ request }: Exchange, name: string): string | undefined {
  const value = asObject(parseJson(request.body ?? ""))[name];
  return typeof value === "string" ? value : undefined;
}

/** The media type of a response, without its parameters. */
export function mediaTypeOf({ response }: Exchange): string {
  return toMediaType(response.headers["content-type"]);
}
