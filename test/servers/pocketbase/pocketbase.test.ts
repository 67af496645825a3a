import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auth } from "../../../src/apis/auth/auth.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { accounts } from "../auth/accounts.ts";
import { createChanged } from "../auth/change.ts";
import { pocketBase022, pocketBase023 } from "../auth/plain/parts.ts";
import { another, member } from "../auth/plain/users.ts";
import { serve, type ServedListener } from "../auth/serve.ts";
import { runSuite } from "../../support/conformance/run-suite.ts";
import { startPocketBase } from "./start-pocketbase.ts";

const START_MS = 30_000;
const SUITE_MS = 60_000;

const { username, email, password } = accounts.auth.member;

const bodies: readonly unknown[] = [
  { username, password },
  { username: username.toUpperCase(), password },
  { username: email, password },
  { username: email.toUpperCase(), password },
  { email, username: accounts.auth.another.username, password },
  { email: "", username, password },
  { email: null, username, password },
  { username, password, remember: true },
  { username, password: "Cedar&Sandstone-31" },
  { username, password: `${password} ` },
  { username, password: " " },
  { username, password: "" },
  { username, password: null },
  { username, password: "é".repeat(200) },
  { username: "y".repeat(300), password: "z".repeat(255) },
  { username },
  { password },
  {},
  [],
  5,
  null,
  { username, password: 12_345 },
  { username, password: [password] },
  { username, password: { $ne: "" } },
  { username, password: true },
  { username: 12_345, password },
];

/** The text of a reply without what differs from one start to the next. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1")
    .replaceAll(/"(avatar|created|updated)":"[^"]+"/g, '"$1":"…"')
    .replaceAll(/"[\w-]+\.([\w-]+)\.[\w-]+"/g, (_, payload: string) =>
      Buffer.from(payload, "base64url")
        .toString()
        .replace(/"exp":\d+/, '"exp":0'),
    );
}

describe.each(["0.22", "0.23"] as const)("PocketBase %s", (version) => {
  let server: ServedListener | undefined;

  beforeAll(async () => {
    server = await startPocketBase(version);
  }, START_MS);

  afterAll(() => server?.close());

  beforeEach(({ skip }) => skip(!server, "The optional package with PocketBase is not installed."));

  function logIn(body: string, url = server?.url) {
    return fetch(`${url}/auth/login`, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/json" },
      body,
    });
  }

  it("logs the member in, who has everything set", async () => {
    const reply = await logIn(JSON.stringify({ username, password }));
    expect([reply.status, await reply.json()]).toEqual([
      200,
      {
        record: {
          ...member.record,
          avatar: expect.stringMatching(/^mira_portrait_\w+\.jpg$/),
          created: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/),
          updated: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/),
        },
        token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      },
    ]);
  });

  it("logs in who has nothing set", async () => {
    const reply = await logIn(JSON.stringify(accounts.auth.another));
    expect(await reply.json()).toMatchObject({
      record: {
        avatar: "",
        email: "",
        language: "",
        location: null,
        token: "",
        unit: "",
        username: another.record.username,
      },
    });
  });

  it("refuses a wrong password with the error of the SDK", async () => {
    const reply = await logIn(JSON.stringify({ username, password: "Cedar&Sandstone-31" }));
    const status = version === "0.22" ? { code: 400 } : { status: 400 };
    const response = { ...status, message: "Failed to authenticate.", data: {} };
    const url = expect.stringMatching(/\/api\/collections\/users\/auth-with-password$/);
    expect([reply.status, await reply.json()]).toEqual([
      400,
      {
        url,
        status: 400,
        response,
        isAbort: false,
        originalError: { url, status: 400, data: response },
        name: "ClientResponseError 400",
      },
    ]);
  });

  // A real password hash is slow on purpose.
  it("passes the suite, which recognises the version", { timeout: SUITE_MS }, async () => {
    const report = await runSuite({
      target: new URL(server?.url ?? ""),
      api: auth,
      accounts: accounts.auth,
      failOn: "should",
    });
    expect(report.checks.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(report).toMatchObject({ profile: `pocketbase-${version}`, exitCode: 0 });
  });

  it("fails at a body that is not JSON", async () => {
    const reply = await logIn('{"username":');
    expect([reply.status, await reply.json()]).toEqual([500, { message: "Internal Error" }]);
  });

  it.each(bodies)("answers as our plain server does: %j", async (body) => {
    const parts = { ...(version === "0.22" ? pocketBase022 : pocketBase023), hasCause: false };
    const plain = await serve(createChanged({ parts }, systemClock));
    const [real, ours] = await Promise.all(
      [server?.url, plain.url].map(async (url) => {
        const reply = await logIn(JSON.stringify(body), url);
        return { status: reply.status, body: withoutChance(await reply.text()) };
      }),
    );
    expect(ours).toEqual(real);
    await plain.close();
  });
});
