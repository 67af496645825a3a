import type { Clock } from "../../../src/lib/clock.ts";
import { accounts, backupCodes } from "./accounts.ts";
import { codeOf, stepAt } from "./plain/second-factor.ts";
import {
  directory,
  forms,
  loginsByPassword,
  right,
  rightOfAnother,
  secondFactor,
  withCode,
  withoutSession,
  wrong,
  type Probe,
} from "./probe-requests.ts";

const { totp } = accounts.rocketchat;

const ANSWER_MS = 2000;

interface Answer {
  readonly seen: string;
  /** The headers of the session that it opened, or of none. */
  readonly session: Readonly<Record<string, string>>;
}

const hasToken = /"userId":"([^"]*)","authToken":"([^"]*)"/;

/** Names tokens by the order in which they come, with their length, so that two runs can be compared. */
function createTokenNames(): (token: string) => string {
  const names = new Map<string, string>();
  return (token) => {
    const name = names.get(token) ?? `token ${names.size} of ${token.length} characters`;
    names.set(token, name);
    return name;
  };
}

/** Sends a fixed list of requests, and tells what can be seen of each reply. */
export async function* probe(url: string, clock: Clock): AsyncGenerator<string, void, void> {
  const nameOf = createTokenNames();

  async function send({ route = "POST /api/v1/login", json, body, headers }: Probe) {
    const [method = "", path = ""] = route.split(" ");
    const content = body ?? (json === undefined ? undefined : JSON.stringify(json));
    return await tell(`${url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(content === undefined ? {} : { body: content }),
    });
  }

  async function tell(address: string, init: RequestInit): Promise<Answer> {
    try {
      const response = await fetch(address, init);
      const text = await response.text();
      const [, userId = "", token = ""] = hasToken.exec(text) ?? [];
      const seen = token === "" ? text : text.replace(token, nameOf(token));
      const type = response.headers.get("content-type");
      const session = { "x-auth-token": token, "x-user-id": userId };
      return { seen: `${response.status} ${type} ${seen}`, session };
    } catch {
      return { seen: "no answer", session: {} };
    }
  }

  for (const form of [right, right, ...withoutSession, ...loginsByPassword, ...forms]) {
    yield (await send(form)).seen;
    yield (await send(right)).seen;
  }
  for (const form of directory) yield (await send(form)).seen;
  // A right login between keeps the user from being blocked, which would hide all that follows.
  for (const form of secondFactor(clock.now())) {
    yield (await send(form)).seen;
    yield (await send(withCode(codeOf(totp.secret, stepAt(clock.now()))))).seen;
  }
  yield* probeSessions(send);
}

async function* probeSessions(send: (probe: Probe) => Promise<Answer>): AsyncGenerator<string> {
  const me = async (headers: Readonly<Record<string, string>>) =>
    (await send({ route: "GET /api/v1/me", headers })).seen;
  const [one, two] = [(await send(right)).session, (await send(right)).session];
  const other = await send(rightOfAnother);
  const { "x-auth-token": token = "", "x-user-id": id = "" } = one;
  const { "x-auth-token": codeToken } = (await send(withCode(backupCodes[1]))).session;

  yield await me(one);
  yield await me(two);
  yield await me({ "x-auth-token": token });
  yield await me({ "x-user-id": id });
  yield await me({ "x-auth-token": "junk", "x-user-id": id });
  yield await me({ "x-auth-token": token, "x-user-id": other.session["x-user-id"] ?? "" });
  for (const resume of [token, token.slice(0, 21), id, codeToken]) {
    yield (await send({ json: { resume } })).seen;
  }
  yield (await send(wrong)).seen;
  yield await me(one);
  yield (await send({ route: "POST /api/v1/logout", headers: one })).seen;
  for (const session of [one, two, other.session]) yield await me(session);
  yield (await send({ json: { resume: token } })).seen;
  yield (await send(right)).seen;
}
