import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createManualClock } from "../../../src/lib/clock.ts";
import type { DefectGroup, Subject } from "../subject.ts";
import { accounts } from "./accounts.ts";
import { correctServers } from "./correct.ts";
import { codeOf, stepAt } from "./plain/second-factor.ts";
import { probe } from "./probe.ts";
import { sabotagedServers } from "./sabotaged.ts";

const { member, totp } = accounts.rocketchat;

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function start({ create }: Subject) {
  const clock = createManualClock(Date.parse("2025-03-01T12:00:00Z"));
  const server = createServer(create(clock));
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, clock };
}

async function login(url: string, body: unknown): Promise<Response> {
  return fetch(`${url}/api/v1/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function transcriptOf(subject: Subject): Promise<readonly string[]> {
  const { url, clock } = await start(subject);
  return await Array.fromAsync(probe(url, clock));
}

const plainTranscripts = new Map<string, Promise<readonly string[]>>();

/** What the plain server of a profile lets be seen. */
function plainTranscriptOf(profile: string): Promise<readonly string[]> {
  const plain = correctServers.find((server) => server.profile === profile);
  if (!plain) throw new Error(`No correct server has the profile "${profile}".`);
  const transcript = plainTranscripts.get(profile) ?? transcriptOf(plain);
  plainTranscripts.set(profile, transcript);
  return transcript;
}

describe("the correct servers", () => {
  it.each(correctServers)("$id: logs the member in", async (server) => {
    const { url } = await start(server);
    const response = await login(url, { username: member.username, password: member.password });
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({
        status: "success",
        data: expect.objectContaining({
          authToken: expect.stringMatching(/^[\w-]{43,}$/),
          userId: expect.any(String),
          me: expect.objectContaining({
            username: member.username,
            active: true,
            emails: expect.arrayContaining([
              expect.objectContaining({ address: member.email, verified: true }),
            ]),
          }),
        }),
      }),
    ]);
  });

  it.each(correctServers)("$id: refuses a wrong password", async (server) => {
    const { url } = await start(server);
    const response = await login(url, { username: member.username, password: "wrong" });
    expect([response.status, await response.json()]).toEqual([
      401,
      expect.objectContaining({ status: "error", error: "Unauthorized", message: "Unauthorized" }),
    ]);
  });
});

describe("some correct servers are stricter", () => {
  const right = { username: member.username, password: member.password };

  async function startNamed(id: string) {
    const server = correctServers.find((correct) => correct.id === id);
    if (!server) throw new Error(`No correct server is called "${id}".`);
    return await start(server);
  }

  it("rate-limited: the eleventh login in a minute has to wait", async () => {
    const { url, clock } = await startNamed("rate-limited");
    for (let count = 1; count <= 10; count += 1) {
      const { status, headers } = await login(url, right);
      expect([status, headers.get("x-ratelimit-remaining")]).toEqual([200, String(10 - count)]);
    }
    clock.advance(18_000);
    const refused = await login(url, right);
    expect([refused.status, refused.headers.get("x-ratelimit-reset")]).toEqual([
      429,
      String(Date.parse("2025-03-01T12:01:00Z")),
    ]);
    expect(await refused.text()).toContain("You must wait 42 seconds before trying");
    clock.advance(42_000);
    expect((await login(url, right)).status).toBe(200);
  });

  it("rate-limited-retry-after: the refusal says how long to wait", async () => {
    const { url } = await startNamed("rate-limited-retry-after");
    for (let count = 1; count <= 10; count += 1) await login(url, right);
    const { status, headers } = await login(url, right);
    expect([status, headers.get("retry-after")]).toEqual([429, "60"]);
  });

  it("no-replay: a code logs in once", async () => {
    const { url, clock } = await startNamed("no-replay");
    const withCode = (step: number) =>
      login(url, {
        username: totp.username,
        password: totp.password,
        code: codeOf(totp.secret, stepAt(clock.now()) + step),
      });
    expect((await withCode(0)).status).toBe(200);
    expect((await withCode(0)).status).toBe(401);
    expect((await withCode(-1)).status).toBe(401);
    clock.advance(30_000);
    expect((await withCode(0)).status).toBe(200);
  });

  it("clock-ahead: the Date header shows the time by which codes are judged", async () => {
    const { url } = await startNamed("clock-ahead");
    const date = (await login(url, right)).headers.get("date") ?? "";
    const code = codeOf(totp.secret, stepAt(Date.parse(date)));
    const body = { username: totp.username, password: totp.password, code };
    expect([date, (await login(url, body)).status]).toEqual(["Sat, 01 Mar 2025 12:01:30 GMT", 200]);
  });

  it("early-lock-out: five failures in a row block the user", async () => {
    const { url } = await startNamed("early-lock-out");
    for (let failure = 1; failure <= 5; failure += 1) await login(url, { ...right, password: "x" });
    expect((await login(url, right)).status).toBe(401);
  });
});

describe("the sabotaged servers", () => {
  it.each(sabotagedServers)("$id: can be told from the plain server", async (server) => {
    const expected = await plainTranscriptOf(server.profile);
    const { url, clock } = await start(server);
    let step = 0;
    for await (const seen of probe(url, clock)) {
      if (seen !== expected[step]) break;
      step += 1;
    }
    expect(step).toBeLessThan(expected.length);
  });

  it("inhabit every group", () => {
    const groups: Readonly<Record<DefectGroup, true>> = {
      shape: true,
      status: true,
      "media-type": true,
      bypass: true,
      leak: true,
      "second-factor": true,
      directory: true,
      session: true,
      state: true,
      flakiness: true,
    };
    const inhabited = new Set(sabotagedServers.map(({ group }) => group));
    expect([...inhabited].toSorted()).toEqual(Object.keys(groups).toSorted());
  });

  it("break something that the ledger or the facts name", () => {
    const ledger = readFileSync("openapi/rocketchat.requirements.yaml", "utf8");
    const known = new Set(ledger.match(/(?<=- id: )\S+/g));
    const unknown = sabotagedServers
      .map(({ breaks }) => breaks)
      .filter((breaks) => !known.has(breaks) && !/^facts R\d\d$/.test(breaks));
    expect(unknown).toEqual([]);
  });
});

it("each server has an id of its own", () => {
  const ids = [...correctServers, ...sabotagedServers].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

it("the plain server answers the same requests in the same way", async () => {
  const [plain] = correctServers;
  if (!plain) throw new Error("There is no plain server.");
  expect(await transcriptOf(plain)).toEqual(await plainTranscriptOf(plain.profile));
});
