import { expect, it } from "vitest";
import { outbox } from "../../../src/apis/rocketchat/state/outbox.ts";
import { describeEachAdapter, START } from "../../support/adapters.ts";
import { start, type Started } from "./start.ts";

const accounts = [
  { username: "mia", email: "mia@example.test", password: "x", emailTwoFactor: true },
  {
    username: "new",
    email: "new@example.test",
    password: "x",
    emailTwoFactor: true,
    verified: false,
  },
  { username: "two", email: "two@example.test", password: "x", emailTwoFactor: true, totp: {} },
];
const mia = { user: "mia", password: "x" };
const HOUR = 3_600_000;

function details(codeGenerated: boolean, expiresAt: number = START + HOUR) {
  return {
    method: "email",
    codeGenerated,
    emailOrUsername: "mia",
    codeExpires: new Date(expiresAt).toISOString(),
    availableMethods: ["email"],
  };
}

async function readCode({ steer }: Started): Promise<string> {
  const [newest] = await steer((context) => outbox.list(context));
  return newest?.code ?? "";
}

describeEachAdapter("rocketchat: the second factor by e-mail", (connect) => {
  it("sends a code, asks for it, and takes it once", async () => {
    const started = await start(connect, { profile: "5", accounts });
    const { login } = started;
    expect(await login(mia)).toEqual({
      status: 401,
      reason: "totp-required",
      body: {
        status: "error",
        error: "totp-required",
        details: details(true),
        message: "TOTP Required",
      },
    });
    const code = await readCode(started);
    expect(code).toMatch(/^\d{6}$/);
    expect((await login({ ...mia, code: `${code.slice(0, 3)}-${code.slice(3)}` })).status).toBe(
      200,
    );
    expect((await login({ ...mia, code })).reason).toBe("totp-invalid");
  });

  it("keeps the message in the outbox until it is cleared", async () => {
    const { login, steer } = await start(connect, { profile: "8", accounts });
    await login(mia);
    const [message, ...others] = await steer((context) => outbox.list(context));
    expect(others).toEqual([]);
    expect(message).toEqual({
      to: "mia@example.test",
      subject: "Authentication code",
      text: `Your authentication code is: ${message?.code}`,
      code: expect.stringMatching(/^\d{6}$/),
      sentAt: "2026-01-01T00:00:00.000Z",
    });
    await steer((context) => outbox.clear(context));
    expect(await steer((context) => outbox.list(context))).toEqual([]);
  });

  it("does not send another code while one is good for more than five minutes", async () => {
    const { login, clock } = await start(connect, { profile: "5", accounts });
    await login(mia);
    expect((await login(mia)).body).toMatchObject({ details: details(false) });
    clock.advance(HOUR - 300_000);
    const now = START + HOUR - 300_000;
    expect((await login(mia)).body).toMatchObject({ details: details(true, now + HOUR) });
  });
});

describeEachAdapter("rocketchat: when no code by e-mail helps", (connect) => {
  it("refuses a code that has run out", async () => {
    const started = await start(connect, { profile: "5", accounts });
    await started.login(mia);
    const code = await readCode(started);
    started.clock.advance(HOUR + 1);
    expect((await started.login({ ...mia, code })).reason).toBe("totp-invalid");
  });

  it("refuses the right code after five wrong ones", async () => {
    const started = await start(connect, { profile: "8", accounts });
    await started.login(mia);
    const code = await readCode(started);
    const reasons = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      reasons.push((await started.login({ ...mia, code: "x" })).reason);
    }
    expect(reasons).toEqual([...Array<string>(4).fill("totp-invalid"), "totp-max-attempts"]);
    expect(await started.login({ ...mia, code })).toEqual({
      status: 401,
      reason: "totp-max-attempts",
      body: {
        success: false,
        error: "totp-max-attempts",
        status: "error",
        details: details(false),
        message: "TOTP Maximun Failed Attempts Reached",
      },
    });
  });

  it("asks for no code of an address that is not verified, nor in 0.74", async () => {
    const later = await start(connect, { profile: "5", accounts });
    const documented = await start(connect, { accounts });
    expect((await later.login({ user: "new", password: "x" })).status).toBe(200);
    expect((await documented.login(mia)).status).toBe(200);
  });

  it("prefers the app, and says that there are both", async () => {
    const { login } = await start(connect, { profile: "5", accounts });
    expect((await login({ user: "two", password: "x" })).body).toMatchObject({
      details: { method: "totp", codeGenerated: false, availableMethods: ["totp", "email"] },
    });
  });
});
