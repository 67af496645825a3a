import type { TargetRequest } from "./exchange.ts";

/** A request that a step wants to send; the client adds `Accept: application/json` where it is missing. */
export type Draft = Omit<TargetRequest, "headers"> & {
  readonly headers?: Readonly<Record<string, string>>;
};

/** Why a step has nothing to send: a step before it did not give what it needs. */
export interface Missing {
  readonly missing: string;
}

type Headers = Readonly<Record<string, string>>;

/** A POST of a JSON value. */
export function postJson(path: string, value: unknown, headers: Headers = {}): Draft {
  return postText(path, JSON.stringify(value), { "Content-Type": "application/json", ...headers });
}

/** A POST of a form, as a browser encodes it. */
export function postForm(path: string, fields: Readonly<Record<string, string>>): Draft {
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  return postText(path, new URLSearchParams(fields).toString(), type);
}

/** A POST of text as it stands; without a `Content-Type` none is sent. */
export function postText(path: string, body: string, headers: Headers = {}): Draft {
  return { method: "POST", path, headers, body };
}

/** A GET. */
export function get(path: string, headers: Headers = {}): Draft {
  return { method: "GET", path, headers };
}
