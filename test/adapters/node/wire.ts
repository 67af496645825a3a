import { connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { serve, type ServeOptions } from "../../../src/adapters/node/serve.ts";
import { createMock, type Mock } from "../../../src/mock/mock.ts";
import { createAcme } from "../../support/acme/acme.ts";

/** A connection of which a test sees every byte. */
export interface Wire {
  readonly socket: Socket;
  readonly write: (text: string | Uint8Array) => void;
  /** Waits until what came in has been matched; rejects when the connection ends before. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Everything that came in, once the server has closed the connection. */
  readonly closed: Promise<string>;
}

export function openWire(port: number): Wire {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let seen = "";
  const waiting = new Set<() => void>();
  const check = () => {
    for (const each of waiting) each();
  };
  const { promise: closed, resolve: end } = Promise.withResolvers<string>();
  socket.setEncoding("latin1");
  socket.on("data", (text: string) => {
    seen += text;
    check();
  });
  socket.on("error", check);
  socket.on("close", () => {
    end(seen);
    check();
  });
  return {
    socket,
    write: (text) => void socket.write(text),
    closed,
    until(pattern) {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const look = () => {
        const matched = pattern.test(seen);
        if (!matched && !socket.destroyed) return;
        waiting.delete(look);
        if (matched) resolve(seen);
        else reject(new Error(`The connection ended before ${pattern}, after: ${seen}`));
      };
      waiting.add(look);
      look();
      return promise;
    },
  };
}

/** The acme API over a real port. */
export async function startServer(
  options: ServeOptions = {},
  served?: Pick<Mock, "handle">,
): Promise<{
  readonly open: () => Wire;
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const mock = served ?? (await createMock({ apis: [createAcme()] }));
  const running = await serve(mock, options);
  onTestFinished(() => running.close());
  return { url: running.url, close: () => running.close(), open: () => openWire(running.port) };
}

/** A request as it goes over the wire, with the length of its body. */
export function post(path: string, body: string, more = ""): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;
}

export function get(path: string, more = ""): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
}

/** The status lines of what came in, in order. */
export function statusesOf(seen: string): readonly number[] {
  return [...seen.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status));
}
