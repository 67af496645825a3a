import type { Problem } from "../../mock/exchange/problem.ts";
import type { ProxyEngine } from "../engine.ts";
import type { Passage } from "./passage.ts";

/** Why a request is not forwarded, whatever it asks for; undefined for one that may pass. */
export function refuse(
  { isOwnHost, forwarder }: ProxyEngine,
  passage: Passage,
): Problem | undefined {
  const { incoming, target } = passage;
  const { host, via } = incoming.headers;
  if (host === undefined && incoming.httpVersion === "1.1") return NO_HOST;
  // A page of another site reaches this machine by a name that it has pointed here (DNS rebinding).
  if (host !== undefined && !isOwnHost(host)) return refuseHost(host);
  if (via?.includes(forwarder.pseudonym)) return LOOP;
  return target.startsWith("/") ? undefined : NO_PATH;
}

const NO_HOST: Problem = {
  status: 400,
  title: "The request names no host",
  detail: "HTTP/1.1 asks for the header Host. Send it.",
};

const LOOP: Problem = {
  status: 508,
  title: "The proxy is its own upstream",
  detail:
    "The request has been here before: its Via names this proxy. Give the proxy the URL of the real server.",
};

const NO_PATH: Problem = {
  status: 501,
  title: "The request has no path",
  detail:
    'Only requests for a path are forwarded, none for "*". Send one that begins with a slash.',
};

function refuseHost(host: string): Problem {
  return {
    status: 403,
    title: "The request is addressed to another host",
    detail: `The proxy serves this machine alone, and not as "${host}". Call it as localhost, or start it with --host and the address that others reach it by.`,
  };
}
