import type { Connect, Connected, SendInit } from "../../support/adapters.ts";
import type { MockOptions } from "../../../src/mock/mock.ts";
import { acme, bare } from "../../support/small/small.ts";

export interface Steered extends Connected {
  /** Sends to the control API: method, path under /__mock/v1, JSON body. */
  readonly control: (call: string, json?: unknown, init?: SendInit) => Promise<Answer>;
  /** Logs in; answers the status. */
  readonly login: (username: string, password: string, world?: string) => Promise<number>;
}

export interface Answer {
  readonly status: number;
  readonly type: string | null;
  // Each test knows which body it asked for.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

/** A mock of two small APIs, and ways to steer it. */
export async function start(
  connect: Connect,
  options: Partial<MockOptions> = {},
): Promise<Steered> {
  const connected = await connect({ apis: [acme, bare], ...options });
  return {
    ...connected,
    async control(call, json, init = {}) {
      const [method = "GET", path = ""] = call.split(" ");
      return read(
        await connected.send(`/__mock/v1${path}`, {
          ...init,
          method,
          ...(json !== undefined && { json }),
        }),
      );
    },
    async login(username, password, world = "default") {
      const headers = { "x-mock-world": world };
      const reply = await connected.send("/sessions", { headers, json: { username, password } });
      return reply.status;
    },
  };
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: text === "" ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

export const inWorld = (world: string): SendInit => ({ headers: { "x-mock-world": world } });
