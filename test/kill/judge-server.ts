import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setImmediate } from "node:timers/promises";
import { auth } from "../../src/apis/auth/auth.ts";
import { rocketchat } from "../../src/apis/rocketchat/rocketchat.ts";
import type { ConformanceReport } from "../../src/report/report.ts";
import { accounts as authAccounts } from "../servers/auth/accounts.ts";
import { accounts as rocketchatAccounts } from "../servers/rocketchat/accounts.ts";
import type { Subject } from "../servers/subject.ts";
import { runSuite } from "../support/conformance/run-suite.ts";

const APIS = {
  auth: { api: auth, accounts: authAccounts.auth },
  rocketchat: { api: rocketchat, accounts: rocketchatAccounts.rocketchat },
};

/** Long for a server on this machine, short for one that never answers. */
const TIMEOUT_MS = 2000;

/** Points the whole suite at a server, over a socket, and takes the profile that it finds. */
export async function judgeServer(subject: Subject): Promise<ConformanceReport> {
  const clock = createSkippingClock();
  const server = createServer(subject.create(clock));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await judge(subject, portOf(server), clock);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function judge({ api }: Subject, port: number, clock: SkippingClock): Promise<ConformanceReport> {
  return runSuite({
    ...APIS[api],
    target: new URL(`http://127.0.0.1:${port}`),
    failOn: "should",
    timeout: TIMEOUT_MS,
    clock,
    wait: (milliseconds) => clock.skip(milliseconds),
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("The server listens to no port.");
}

interface SkippingClock {
  now(): number;
  skip(milliseconds: number): Promise<void>;
}

/** The real time, except that waiting takes none: suite and server skip it together. */
function createSkippingClock(): SkippingClock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    skip(milliseconds) {
      skipped += milliseconds;
      return setImmediate();
    },
  };
}
