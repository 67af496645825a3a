import { expect, it } from "vitest";
import { sessionAdmin } from "../../../src/apis/rocketchat/admin/session-admin.ts";
import { asObject } from "../../../src/lib/json.ts";
import { describeEachAdapter } from "../../support/adapters.ts";
import { credentialsOf, start, tokenOf, userIdOf } from "./start.ts";

const member = { username: "myusername", password: "my$up3erP@ssw0rd" };
const DAY = 86_400_000;
const masked = { success: false, status: "error", error: "Unauthorized", message: "Unauthorized" };
const sentence = "You must be logged in to do this.";
const profiles = ["0.74", "5", "8"] as const;

function unauthenticated(profile: (typeof profiles)[number]) {
  const body = { status: "error", message: sentence };
  return profile === "8" ? { success: false, error: sentence, ...body } : body;
}

describeEachAdapter("rocketchat: sessions", (connect) => {
  it("gives each login a token of its own, in Meteor's format", async () => {
    const { login, answer } = await start(connect);
    const [first, second] = [await login(member), await login(member)];
    expect(tokenOf(first)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(tokenOf(first)).not.toBe(tokenOf(second));
    for (const session of [first, second]) {
      expect((await answer("/api/v1/me", { headers: credentialsOf(session) })).status).toBe(200);
    }
  });

  it("answers getMe with the user, flat, and a mark of success", async () => {
    for (const profile of profiles) {
      const { login, answer } = await start(connect, { profile });
      const session = await login(member);
      const { me } = asObject(asObject(session.body)["data"]);
      expect(await answer("/api/v1/me", { headers: credentialsOf(session) })).toEqual({
        status: 200,
        reason: null,
        body: { ...asObject(me), success: true },
      });
    }
  });
});

describeEachAdapter("rocketchat: credentials of a session", (connect) => {
  it("needs the token and the id of the same user", async () => {
    for (const profile of profiles) {
      const { login, answer } = await start(connect, { profile });
      const session = await login(member);
      const token = { "X-Auth-Token": tokenOf(session) };
      const id = { "X-User-Id": userIdOf(session) };
      const body = unauthenticated(profile);
      for (const headers of [{}, token, id]) {
        expect(await answer("/api/v1/me", { headers })).toEqual({
          status: 401,
          reason: "credentials-missing",
          body,
        });
      }
      for (const headers of [
        { ...token, "X-User-Id": "rocket.cat" },
        { ...id, "X-Auth-Token": "junk" },
      ]) {
        expect(await answer("/api/v1/me", { headers })).toEqual({
          status: 401,
          reason: "invalid-credentials",
          body,
        });
      }
    }
  });
});

describeEachAdapter("rocketchat: logging out", (connect) => {
  it.each(["POST", "GET"])(
    "ends by %s the session that is presented, and no other",
    async (method) => {
      for (const profile of profiles) {
        const { login, answer } = await start(connect, { profile });
        const [first, second] = [await login(member), await login(member)];
        const headers = credentialsOf(first);
        expect(await answer("/api/v1/logout", { method, headers })).toEqual({
          status: 200,
          reason: null,
          body: { status: "success", data: { message: "You've been logged out!" } },
        });
        expect(await answer("/api/v1/logout", { method, headers })).toEqual({
          status: 401,
          reason: "invalid-credentials",
          body: unauthenticated(profile),
        });
        expect((await answer("/api/v1/me", { headers })).status).toBe(401);
        const others = credentialsOf(second);
        expect((await answer("/api/v1/me", { headers: others })).status).toBe(200);
      }
    },
  );

  it("logs out with an empty body of type JSON", async () => {
    const { login, answer } = await start(connect);
    const headers = { ...credentialsOf(await login(member)), "Content-Type": "application/json" };
    expect((await answer("/api/v1/logout", { method: "POST", headers })).status).toBe(200);
  });
});

describeEachAdapter("rocketchat: resuming a session", (connect) => {
  it("resumes a session with the same token, without asking for a code", async () => {
    const { login, steer } = await start(connect);
    const session = await login({ user: "rocket.cat", password: "password", code: "hwNEyZLs" });
    const resumed = await login({ resume: tokenOf(session) });
    expect([resumed.status, tokenOf(resumed), userIdOf(resumed)]).toEqual([
      200,
      tokenOf(session),
      "rocket.cat",
    ]);
    expect(await steer((context) => sessionAdmin.list(context))).toHaveLength(1);
  });

  it("refuses to resume an unknown token, and one that has expired", async () => {
    const loggedOut = "You've been logged out by the server. Please log in again.";
    const expired = "Your session has expired. Please log in again.";
    for (const profile of profiles) {
      const { login, steer } = await start(connect, { profile });
      const resume = tokenOf(await login(member));
      await steer((context) => sessionAdmin.expire(context, resume));
      const answers = [await login({ resume: "junk" }), await login({ resume })];
      const bodies =
        profile === "8"
          ? answers.map(() => masked)
          : [loggedOut, expired].map((message) => ({ status: "error", error: 403, message }));
      expect(answers.map(({ body }) => body)).toEqual(bodies);
      expect(answers.map(({ status, reason }) => [status, reason])).toEqual([
        [401, "unknown-token"],
        [401, "expired-token"],
      ]);
    }
  });
});

describeEachAdapter("rocketchat: the life of a session", (connect) => {
  it("lets sessions run out after 90 days from profile 5 on, and never in 0.74", async () => {
    const statuses = [];
    for (const profile of profiles) {
      const { login, answer, clock } = await start(connect, { profile });
      const headers = credentialsOf(await login(member));
      clock.advance(90 * DAY - 1);
      expect((await answer("/api/v1/me", { headers })).status).toBe(200);
      clock.advance(1);
      statuses.push((await answer("/api/v1/me", { headers })).status);
    }
    expect(statuses).toEqual([200, 401, 401]);
  });

  it("lets sessions run out when the settings say", async () => {
    const { login, answer, clock } = await start(connect, { settings: { loginExpirationDays: 1 } });
    const headers = credentialsOf(await login(member));
    clock.advance(DAY);
    expect((await answer("/api/v1/me", { headers })).status).toBe(401);
  });

  it("shows, expires and removes sessions to the control API", async () => {
    const { login, answer, steer } = await start(connect, { profile: "5" });
    const session = await login(member);
    const token = tokenOf(session);
    expect(await steer((context) => sessionAdmin.list(context))).toEqual([
      {
        id: token,
        accountId: "kF4gNg6u7JJ5pmjJW",
        token,
        createdAt: "2026-01-01T00:00:00.000Z",
        expiresAt: "2026-04-01T00:00:00.000Z",
      },
    ]);
    expect(await steer((context) => sessionAdmin.expire(context, token))).toBe(true);
    const headers = credentialsOf(session);
    expect((await answer("/api/v1/me", { headers })).status).toBe(401);
    expect(await steer((context) => sessionAdmin.remove(context, token))).toBe(true);
    expect(await steer((context) => sessionAdmin.remove(context, token))).toBe(false);
    expect(await steer((context) => sessionAdmin.expire(context, token))).toBe(false);
  });
});
