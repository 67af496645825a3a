import { isObject } from "../../lib/json.ts";
import type { Answer } from "./answer.ts";

const NO_CONNECTION: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "its host name is unknown",
  EAI_AGAIN: "its host name cannot be looked up now",
  EHOSTUNREACH: "there is no way to its host",
  ENETUNREACH: "there is no way to its network",
  EADDRNOTAVAIL: "its address cannot be reached from here",
  ETIMEDOUT: "its host does not answer",
  UND_ERR_CONNECT_TIMEOUT: "its host does not answer",
};

/** Makes of what `fetch` threw whether there was a connection at all, and why it failed. */
export function explainFailure(thrown: unknown): Answer {
  const { code, message } = rootOf(thrown);
  const known = NO_CONNECTION[code];
  if (known !== undefined) return { kind: "unreachable", reason: known };
  // The Fetch standard lets nobody ask the ports of some old protocols.
  if (message === "bad port") return { kind: "unreachable", reason: "fetch refuses this port" };
  if (/wrong version number|packet length too long|ERR_SSL_WRONG/i.test(`${code} ${message}`)) {
    return { kind: "unreachable", reason: "it speaks no TLS; did you mean http:// ?" };
  }
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code)) {
    return { kind: "unreachable", reason: `TLS failed: ${message}` };
  }
  return { kind: "lost", reason: `the connection ended without an answer (${message})` };
}

interface Root {
  readonly code: string;
  readonly message: string;
}

/** `fetch` wraps what happened, and a host of several addresses wraps it once more. */
function rootOf(thrown: unknown): Root {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return rootOf(thrown.errors[0]);
  if (thrown instanceof Error && thrown.cause !== undefined) return rootOf(thrown.cause);
  const { code, message } = isObject(thrown) ? thrown : {};
  return {
    code: typeof code === "string" ? code : "",
    message: typeof message === "string" && message !== "" ? message : String(thrown),
  };
}
