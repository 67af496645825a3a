import type { MockRequest } from "../message.ts";

export const DEFAULT_WORLD = "default";

/** Which world a request is for, and its path in there. */
export interface Address {
  readonly world: string;
  readonly path: string;
}

const ID = /^[A-Za-z0-9._-]{1,64}$/;
const PREFIX = /^\/_w\/([^/]*)(\/.*)?$/;
const HOST = /^([^:]+)\.localhost(:\d+)?$/;

export function isWorldId(id: string): boolean {
  return ID.test(id);
}

/** Header, else path prefix, else host, else the default world. An id may be one that is none. */
export function readAddress({ path, headers }: MockRequest): Address {
  const [, prefixed, rest = "/"] = (path.startsWith("/_w/") && PREFIX.exec(path)) || [];
  const inner = prefixed === undefined ? path : rest;
  const named = headers["x-mock-world"] ?? prefixed;
  if (named !== undefined) return { world: named, path: inner };
  // RFC 9110, section 4.2.3: the case of a host says nothing.
  const host = (headers["host"] ?? "").toLowerCase();
  const [, subdomain] = (host.includes(".localhost") && HOST.exec(host)) || [];
  return { world: subdomain ?? DEFAULT_WORLD, path: inner };
}
