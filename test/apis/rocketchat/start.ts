import { rocketchat } from "../../../src/apis/rocketchat/rocketchat.ts";
import type { RocketChatContext } from "../../../src/apis/rocketchat/model.ts";
import { defaultSettings, type RocketChatSettings } from "../../../src/apis/rocketchat/settings.ts";
import type { Awaitable } from "../../../src/lib/awaitable.ts";
import { asObject, type JsonObject } from "../../../src/lib/json.ts";
import { readNow } from "../../../src/mock/worlds/world-state.ts";
import type { Connect, Connected, SendInit } from "../../support/adapters.ts";

export interface Situation {
  readonly profile?: "0.74" | "5" | "8";
  readonly settings?: Partial<RocketChatSettings>;
  /** In place of the default seed. */
  readonly accounts?: readonly JsonObject[];
}

/** What a test compares: everything a client sees but the headers. */
export interface Answer {
  readonly status: number;
  readonly reason: string | null;
  readonly body: unknown;
}

export interface Started extends Omit<Connected, "send"> {
  readonly send: Connected["send"];
  readonly answer: (path: string, init?: SendInit) => Promise<Answer>;
  readonly login: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Works on the default world's records, as the control API does. */
  readonly steer: <R>(work: (context: RocketChatContext) => Awaitable<R>) => Promise<R>;
}

export async function start(connect: Connect, situation: Situation = {}): Promise<Started> {
  const { profile = "0.74", settings = {}, accounts } = situation;
  const connected = await connect({
    apis: [rocketchat],
    profiles: { rocketchat: profile },
    seed: { rocketchat: { settings, ...(accounts && { accounts }) } },
  });
  const answer: Started["answer"] = async (path, init) => {
    const response = await connected.send(path, init);
    const reason = response.headers.get("x-mock-reason");
    return { status: response.status, reason, body: await response.json() };
  };
  return {
    ...connected,
    answer,
    login: (json, headers = {}) => answer("/api/v1/login", { json, headers }),
    async steer(work) {
      const { store, host } = connected.mock.engine;
      const space = await connected.mock.engine.worlds.open("default");
      return store.transact(space, (records) => {
        const now = readNow(records, host);
        const clock = { now: () => now };
        const random = host.random;
        return work({
          records,
          clock,
          random,
          profile,
          settings: { ...defaultSettings, ...settings },
        });
      });
    },
  };
}

/** What stays the same from login to login: the token is fresh each time. */
export function withoutToken({ body, ...rest }: Answer): Answer {
  const { data, ...others } = asObject(body);
  const { authToken: _, ...kept } = asObject(data);
  return { ...rest, body: { ...others, data: kept } };
}

export function tokenOf({ body }: Answer): string {
  const { authToken } = asObject(asObject(body)["data"]);
  return typeof authToken === "string" ? authToken : "";
}

export function userIdOf({ body }: Answer): string {
  const { userId } = asObject(asObject(body)["data"]);
  return typeof userId === "string" ? userId : "";
}

/** The headers of the methods that need a login. */
export function credentialsOf(answer: Answer): Readonly<Record<string, string>> {
  return { "X-Auth-Token": tokenOf(answer), "X-User-Id": userIdOf(answer) };
}
