import type { ToolkitError } from "../../errors.ts";
import { asArray, asObject, asString, isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { AskedState, ContractMessage, Interaction } from "./contract.ts";
import { readMatchingRules } from "./matching-rule.ts";

/** Makes the error for what is wrong at a JSON Pointer of the file. */
export type Refuse = (pointer: string, why: string) => ToolkitError;

/** One interaction of a Pact file of any version. */
export function readInteraction(raw: JsonObject, pointer: string, refuse: Refuse): Interaction {
  const { request, response } = raw;
  if (!isObject(request) || !isObject(response)) {
    throw refuse(pointer, "an interaction has no request or no response");
  }
  const { method, path } = request;
  if (typeof method !== "string" || typeof path !== "string") {
    throw refuse(`${pointer}/request`, "a request has no method or no path");
  }
  // Version 4 says what kind of interaction it is, and what a body is made of.
  const isTyped = raw["type"] !== undefined;
  const status = Number(response["status"] ?? 200);
  if (!Number.isInteger(status)) throw refuse(`${pointer}/response`, "a status is no number");
  return {
    pointer,
    description: asString(raw["description"], "an interaction without a name"),
    states: readStates(raw, pointer),
    isPending: raw["pending"] === true,
    request: {
      ...readMessage(request, `${pointer}/request`, isTyped),
      method: method.toUpperCase(),
      path,
      query: readQuery(request["query"]),
    },
    response: { ...readMessage(response, `${pointer}/response`, isTyped), status },
    raw,
  };
}

/** A list from version 3 on; one text before. */
function readStates(raw: JsonObject, pointer: string): readonly AskedState[] {
  const single = raw["providerState"] ?? raw["provider_state"];
  if (typeof single === "string" && single !== "") {
    const key = raw["providerState"] === undefined ? "provider_state" : "providerState";
    return [{ name: single, params: {}, pointer: pointer + toPointer([key]) }];
  }
  return asArray(raw["providerStates"]).map((state, index) => ({
    name: asString(asObject(state)["name"], ""),
    params: asObject(asObject(state)["params"]),
    pointer: `${pointer}/providerStates/${index}`,
  }));
}

/** `a=1&b=2` in version 1 and 2, an object of lists later. */
function readQuery(query: unknown): readonly string[] {
  if (typeof query === "string") return [...new URLSearchParams(query).keys()];
  return Object.keys(asObject(query));
}

function readMessage(message: JsonObject, pointer: string, isTyped: boolean): ContractMessage {
  const headers = Object.entries(asObject(message["headers"])).map(
    ([name, value]) => [name.toLowerCase(), [value].flat().join(", ")] as const,
  );
  return {
    pointer,
    headers: new Map(headers),
    ...readBody(message["body"], `${pointer}/body`, isTyped),
    rules: readMatchingRules(message, pointer),
  };
}

function readBody(body: unknown, pointer: string, isTyped: boolean): Pick<ContractMessage, "body"> {
  if (body === undefined || body === null) return {};
  if (!isTyped) return { body: { value: body, pointer } };
  return { body: { value: asObject(body)["content"], pointer: `${pointer}/content` } };
}
