import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { inWorld, start } from "./start.ts";

const EVE = { id: "eve", username: "eve", password: "Tarn-and-Cairn-7" };

describeEachAdapter("control: accounts", (connect) => {
  it("creates, reads, changes and deletes an account that can log in", async () => {
    const { control, login } = await start(connect);
    const created = await control("POST /acme/accounts", EVE);
    expect([created.status, created.body]).toEqual([201, EVE]);
    expect(await login("eve", EVE.password)).toBe(201);
    const changed = await control("PATCH /acme/accounts/eve", { password: "Scree-8" });
    expect([changed.status, changed.body]).toEqual([200, { ...EVE, password: "Scree-8" }]);
    expect([await login("eve", EVE.password), await login("eve", "Scree-8")]).toEqual([401, 201]);
    expect((await control("DELETE /acme/accounts/eve")).status).toBe(204);
    expect((await control("GET /acme/sessions")).body).toEqual({ sessions: [] });
    expect(await login("eve", "Scree-8")).toBe(401);
  });

  it("finds an account by its username where no account has that id", async () => {
    const { control, login } = await start(connect);
    await control("POST /acme/accounts", { ...EVE, id: "e-1" });
    await control("POST /acme/accounts", { ...EVE, id: "e-2", username: "e-1" });
    const idOf = async (name: string) => (await control(`GET /acme/accounts/${name}`)).body.id;
    expect([await idOf("eve"), await idOf("e-1"), await idOf("e-2")]).toEqual([
      "e-1",
      "e-1",
      "e-2",
    ]);
    const change = { id: "e-1", password: "Scree-8" };
    expect((await control("PATCH /acme/accounts/eve", change)).status).toBe(200);
    expect(await login("eve", "Scree-8")).toBe(201);
    const unknown = await control("GET /acme/accounts/EVE");
    expect([unknown.status, unknown.body.known]).toEqual([
      404,
      ["ada", "bo", "eve (e-1)", "e-1 (e-2)"],
    ]);
    expect((await control("DELETE /acme/accounts/eve")).status).toBe(204);
    expect(await idOf("e-1")).toBe("e-2");
  });

  it("refuses JSON that nests too deep, and stores nothing of it", async () => {
    const { control, send } = await start(connect);
    const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
    const post = (levels: number) =>
      send("/__mock/v1/acme/accounts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: `{"username":"eve","password":"x","customFields":${deep(levels)}}`,
      });
    const refused = await post(100_000);
    expect([refused.status, refused.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json",
    ]);
    expect((await post(100)).status).toBe(400);
    expect((await post(99)).status).not.toBe(400);
    await control("POST /reset");
    expect((await control("GET /acme/accounts")).body.accounts).toHaveLength(2);
  });

  it("keeps accounts of two worlds apart", async () => {
    const { control } = await start(connect);
    await control("POST /acme/accounts", EVE, inWorld("a"));
    expect((await control("GET /acme/accounts/eve", undefined, inWorld("b"))).status).toBe(404);
  });

  it("refuses a taken name with 409 and writes nothing", async () => {
    const { control } = await start(connect);
    const taken = await control("POST /acme/accounts", { username: "ada", password: "x" });
    expect([taken.status, taken.body.detail]).toEqual([409, 'The name "ada" is taken.']);
    expect((await control("PATCH /acme/accounts/bo", { username: "ada" })).status).toBe(409);
    expect((await control("GET /acme/accounts")).body.accounts).toHaveLength(2);
  });

  it("names the places of an account that does not fit the API's schema", async () => {
    const { control } = await start(connect);
    const wrong = await control("POST /acme/accounts", { username: "", colour: "red" });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(["", "/username"]),
    );
    expect((await control("PATCH /acme/accounts/ada", { id: "eda" })).body.errors).toEqual([
      { pointer: "/id", message: "cannot be changed" },
    ]);
    expect((await control("PATCH /acme/accounts/ada", { password: 1 })).status).toBe(422);
  });

  it("lists what there is where it knows no such API, part or id", async () => {
    const { control } = await start(connect);
    expect((await control("GET /nothing/accounts")).body.known).toEqual(["acme", "bare"]);
    expect((await control("GET /acme/accounts/eve")).body.known).toEqual(["ada", "bo"]);
    expect((await control("DELETE /acme/accounts/eve")).status).toBe(404);
    expect((await control("PATCH /acme/accounts/eve", {})).status).toBe(404);
    for (const path of ["accounts", "sessions", "outbox"])
      expect((await control(`GET /bare/${path}`)).status).toBe(404);
  });

  it("shows the one-time codes on the world's clock", async () => {
    const { control } = await start(connect);
    await control("PUT /clock", { mode: "frozen", now: "1970-01-01T00:00:40Z" });
    expect((await control("GET /acme/accounts/ada/totp")).body).toEqual({
      code: "000001",
      previous: "000000",
      next: "000002",
      secondsLeft: 20,
      otpauth: "otpauth://totp/acme:ada",
    });
    const without = await control("GET /acme/accounts/bo/totp");
    expect([without.status, without.body.known]).toEqual([404, ["ada"]]);
    expect((await control("GET /acme/accounts/eve/totp")).status).toBe(404);
  });

  it("expires and deletes sessions", async () => {
    const { control, login, send } = await start(connect);
    await login("ada", "Trail-and-Ridge-1");
    await login("bo", "Peak-and-Pass-2");
    const [first, second] = (await control("GET /acme/sessions")).body.sessions;
    expect(first.expiresAt).toBe("2026-01-01T01:00:00.000Z");
    const me = async (token: string) =>
      (await send("/me", { headers: { "x-auth-token": token } })).status;
    expect([await me(first.token), await me(second.token)]).toEqual([200, 200]);
    expect((await control(`POST /acme/sessions/${first.id}/expire`)).status).toBe(204);
    expect((await control(`DELETE /acme/sessions/${second.id}`)).status).toBe(204);
    expect([await me(first.token), await me(second.token)]).toEqual([401, 401]);
    const gone = await control(`DELETE /acme/sessions/${second.id}`);
    expect([gone.status, gone.body.known]).toEqual([404, [first.id]]);
    expect((await control("POST /acme/sessions/x/expire")).status).toBe(404);
  });

  it("shows mails with their codes and throws them away", async () => {
    const { control, login } = await start(connect);
    await login("ada", "Trail-and-Ridge-1");
    const { messages } = (await control("GET /acme/outbox")).body;
    expect(messages).toEqual([expect.objectContaining({ to: "ada@example.test", code: "135790" })]);
    expect((await control("DELETE /acme/outbox")).status).toBe(204);
    expect((await control("GET /acme/outbox")).body).toEqual({ messages: [] });
  });

  it("merges switches, all of which it shows", async () => {
    const { control, login } = await start(connect);
    expect((await control("GET /acme/settings")).body).toEqual({ open: true, limit: 5 });
    const turned = await control("PATCH /acme/settings", { open: false });
    expect([turned.status, turned.body]).toEqual([200, { open: false, limit: 5 }]);
    expect(await login("ada", "Trail-and-Ridge-1")).toBe(401);
    expect(await login("ada", "Trail-and-Ridge-1", "b")).toBe(201);
    const wrong = await control("PATCH /acme/settings", { limit: 0, shut: true });
    expect([wrong.status, wrong.body.known]).toEqual([422, ["open", "limit"]]);
    expect((await control("GET /acme/settings")).body).toEqual({ open: false, limit: 5 });
  });
});
