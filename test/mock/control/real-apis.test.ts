import { expect, it } from "vitest";
import { auth } from "../../../src/apis/auth/auth.ts";
import { rocketchat } from "../../../src/apis/rocketchat/rocketchat.ts";
import { describeEachAdapter } from "../../support/adapters.ts";
import { read, start } from "./start.ts";

describeEachAdapter("control: the built-in APIs", (connect) => {
  it("steers both APIs, and no secret of their accounts and sessions leaves the journal", async () => {
    const { control, send } = await start(connect, { apis: [auth, rocketchat] });
    const { accounts } = (await control("GET /rocketchat/accounts")).body;
    const cat = accounts.find(({ role }: { role: string }) => role === "totp");
    const { code } = (await control(`GET /rocketchat/accounts/${cat.id}/totp`)).body;
    const login = { user: "rocket.cat", password: "password", code };
    const [first, second] = [
      await send("/auth/login", { json: { username: "ada", password: "Trail-and-Ridge-1" } }),
      await send("/api/v1/login", { json: login }),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    const { data } = (await read(second)).body;
    await send("/api/v1/me", {
      headers: { "x-auth-token": data.authToken, "x-user-id": data.userId },
    });

    const { body: journal } = await control("GET /requests");
    expect(journal.requests).toHaveLength(3);
    expect(journal.requests[0].reply.body.record.username).toBe("ada");
    const tokens = [
      ...(await control("GET /auth/sessions")).body.sessions,
      ...(await control("GET /rocketchat/sessions")).body.sessions,
    ].map(({ token }: { token: string }) => token);
    expect(tokens).toHaveLength(2);
    for (const secret of ["Trail-and-Ridge-1", code, ...tokens])
      expect(JSON.stringify(journal)).not.toContain(secret);
  });

  it("shows codes of errors, which are no secrets", async () => {
    const { control, send } = await start(connect, { apis: [auth] });
    await send("/auth/login", { json: {} });
    const [{ reply }] = (await control("GET /requests")).body.requests;
    expect(reply.body.response.code).toBe(400);
    expect(reply.body.response.data.password.code).toBe("validation_required");
  });

  it("restores a snapshot of both APIs in one step", async () => {
    const { control, send } = await start(connect, { apis: [auth, rocketchat] });
    await control("POST /snapshots", { name: "before" });
    const { body: portable } = await control("GET /snapshots/before");
    await control("POST /reset", { to: "empty" });
    expect((await control("GET /auth/accounts")).body.accounts).toEqual([]);
    expect((await control("POST /snapshots", { name: "copy", from: portable })).status).toBe(201);
    await control("POST /reset", { to: "copy" });
    const reply = await send("/auth/login", {
      json: { username: "ada", password: "Trail-and-Ridge-1" },
    });
    expect(reply.status).toBe(200);
  });
});
