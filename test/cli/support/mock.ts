import { type RunOptions, type Running, start, until } from "./cli.ts";

/** A mock that the real binary serves, by its events. */
export interface ServedMock extends Running {
  readonly ready: ReadyEvent;
  readonly login: (
    username: string,
    password: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

interface ReadyEvent {
  readonly event: string;
  readonly url: string;
  readonly controlUrl: string | null;
  readonly dashboardUrl: string | null;
  readonly pid: number;
  readonly apis: readonly { readonly name: string; readonly profile: string }[];
  readonly accounts: readonly Readonly<Record<string, string | null>>[];
}

/** `doubletake mock --json` on a free port, once it is ready. */
export async function startMock(
  args: readonly string[] = [],
  options?: RunOptions,
): Promise<ServedMock> {
  const running = start(["mock", "--port", "0", "--json", ...args], options);
  const line = await Promise.race([
    until(running.stdout, /^.*\n/).then(([text]) => text),
    running.ended.then(({ stderr }) => {
      throw new Error(stderr);
    }),
  ]);
  const ready: ReadyEvent = JSON.parse(line);
  return { ...running, ready, login: createLogin(ready.url) };
}

/** Logs in at the Rocket.Chat API. */
export function createLogin(url: string): ServedMock["login"] {
  return (username, password, headers = {}) =>
    fetch(`${url}/api/v1/login`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ username, password }),
    });
}

/** The token and the id of a login that succeeded. */
export async function readSession(
  reply: Response,
): Promise<{ readonly authToken: string; readonly userId: string }> {
  const { data }: { data: { authToken: string; userId: string } } = JSON.parse(await reply.text());
  return data;
}
