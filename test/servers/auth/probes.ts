import type { RequestListener } from "node:http";
import { accounts } from "./accounts.ts";
import { serve } from "./serve.ts";

const { member, another } = accounts.auth;
const JSON_HEADERS = { accept: "application/json", "content-type": "application/json" };
const PATIENCE_MS = 2000;

/** One request of a fixed list. */
interface Probe {
  readonly path?: string;
  readonly init: RequestInit;
}

function login(username: unknown, password: unknown, more: object = {}): Probe {
  return post(JSON.stringify({ username, password, ...more }));
}

function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_HEADERS,
): Probe {
  return { init: { method: "POST", headers, body } };
}

const memberLogin = login(member.username, member.password);
const anotherLogin = login(another.username, another.password);

const unlikePasswords: readonly unknown[] = [
  "Cedar&Sandstone-31",
  member.password.slice(0, 10),
  `${member.password}!`,
  member.password.toUpperCase(),
  ` ${member.password} `,
  member.password.replaceAll(/./g, "x"),
  another.password,
  "x".repeat(300),
  "",
  undefined,
  [member.password],
  { $ne: "" },
  true,
  12_345,
];

const query = new URLSearchParams({
  username: member.username,
  password: member.password,
}).toString();

const probes: readonly Probe[] = [
  memberLogin,
  anotherLogin,
  memberLogin,
  ...unlikePasswords.map((password) => login(member.username, password)),
  memberLogin,
  login("nobody", "Cedar&Sandstone-31"),
  login(undefined, member.password),
  login("", member.password),
  login("y".repeat(300), "Cedar&Sandstone-31"),
  login(another.username, "Cedar&Sandstone-31"),
  memberLogin,
  anotherLogin,
  login(member.username, member.password, { remember: true }),
  { path: `/auth/login?${query}`, init: { method: "GET", headers: JSON_HEADERS } },
  post(query, {
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  }),
  // Bytes, for which `fetch` makes up no media type.
  post(new TextEncoder().encode(JSON.stringify(member)), { accept: "application/json" }),
  post("null"),
  post(""),
  post(JSON.stringify(member).slice(0, -1)),
  memberLogin,
  memberLogin,
];

/** What came of a request. */
export type Observation =
  | { readonly status: number; readonly mediaType: string | null; readonly text: string }
  | "no reply";

/** What a new server answers to the fixed list of requests, until it fails to answer one. */
export async function observe(listener: RequestListener): Promise<readonly Observation[]> {
  const server = await serve(listener);
  const observations: Observation[] = [];
  try {
    for (const probe of probes) {
      const observation = await ask(server.url, probe);
      observations.push(observation);
      if (observation === "no reply") break;
    }
    return observations;
  } finally {
    await server.close();
  }
}

async function ask(url: string, { path = "/auth/login", init }: Probe): Promise<Observation> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const reply = await fetch(url + path, { ...init, redirect: "manual", signal });
    const mediaType = reply.headers.get("content-type");
    return { status: reply.status, mediaType, text: await reply.text() };
  } catch {
    return "no reply";
  }
}
