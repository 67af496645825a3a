import { expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { createSchemaCheck } from "../../../../src/spec/schema.ts";
import { describeEachAdapter } from "../../../support/adapters.ts";
import { ada, asJson } from "../credentials.ts";
import { inWorld } from "../in-world.ts";
import { readSuccess } from "../read-reply.ts";

const ADA = "k3v9x0a7m2q8d1z";
const cy = { username: "cy", password: "Ridge-and-Run-3", email: "cy@example.test" };

describeEachAdapter("auth: accounts", (connect) => {
  it("can log in once they are made, with an id of their own", async () => {
    const { mock, send } = await connect({ apis: [auth], randomSeed: 1 });
    const made = await inWorld(mock, (context, { accounts }) => accounts.create(context, cy));
    expect(made).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{15}$/),
      role: "member",
      username: "cy",
      password: "Ridge-and-Run-3",
      email: "cy@example.test",
      emailVisibility: false,
      verified: false,
      avatar: "",
      language: "",
      unit: "",
      location: null,
      token: "",
      created: "2026-01-01 00:00:00.000Z",
      updated: "2026-01-01 00:00:00.000Z",
    });
    const { record } = await readSuccess(await send("/auth/login", asJson(cy)));
    expect(record.id).toBe(made.id);
  });

  it.each([
    ["user name", { ...cy, username: "ADA" }],
    ["e-mail address", { ...cy, email: "ada@example.test" }],
    ["id", { ...cy, id: ADA }],
  ])("cannot be made when the %s is taken", async (what, input) => {
    const { mock } = await connect({ apis: [auth] });
    const making = inWorld(mock, (context, { accounts }) => accounts.create(context, input));
    await expect(making).rejects.toMatchObject({
      code: "SEED_INVALID",
      message: expect.stringContaining(`the ${what} "`),
    });
  });

  it("are listed in the order of their making", async () => {
    const { mock } = await connect({ apis: [auth] });
    const list = await inWorld(mock, (context, { accounts }) => accounts.list(context));
    expect(list.map(({ username }) => username)).toEqual(["ada", "bo"]);
  });

  it("can be changed in part; names of before are free again", async () => {
    const { mock, send, clock } = await connect({ apis: [auth] });
    clock.advance(1500);
    const patch = { username: "lovelace", email: "", location: null };
    const changed = await inWorld(mock, (context, { accounts }) =>
      accounts.update(context, ADA, patch),
    );
    expect(changed).toMatchObject({
      ...patch,
      language: "en",
      created: "2026-01-01 00:00:00.000Z",
      updated: "2026-01-01 00:00:01.500Z",
    });
    for (const [username, status] of [
      ["lovelace", 200],
      ["ada", 400],
      ["ada@example.test", 400],
    ] as const) {
      const reply = await send("/auth/login", asJson({ ...ada, username }));
      expect([username, reply.status]).toEqual([username, status]);
    }
  });

  it("keep their tokens when anything but the password changes", async () => {
    const { mock, send } = await connect({ apis: [auth] });
    const { token } = await readSuccess(await send("/auth/login", asJson(ada)));
    await inWorld(mock, (context, { accounts }) =>
      accounts.update(context, ADA, { password: ada.password, unit: "imperial" }),
    );
    const reply = await send("/api/collections/users/auth-refresh", {
      method: "POST",
      headers: { authorization: token },
    });
    expect((await readSuccess(reply)).record.unit).toBe("imperial");
  });

  it("cannot take the name of another", async () => {
    const { mock } = await connect({ apis: [auth] });
    const changing = inWorld(mock, (context, { accounts }) =>
      accounts.update(context, ADA, { username: "bo" }),
    );
    await expect(changing).rejects.toMatchObject({ code: "SEED_INVALID" });
  });

  it("are gone with their sessions once removed", async () => {
    const { mock, send } = await connect({ apis: [auth] });
    await send("/auth/login", asJson(ada));
    const left = await inWorld(mock, async (context, { accounts, sessions }) => [
      await accounts.remove(context, ADA),
      await accounts.remove(context, ADA),
      await accounts.find(context, ADA),
      await accounts.update(context, ADA, {}),
      await sessions.list(context),
    ]);
    expect(left).toEqual([true, false, undefined, undefined, []]);
    expect((await send("/auth/login", asJson(ada))).headers.get("x-mock-reason")).toBe(
      "unknown-user",
    );
  });

  it("of the default seed fit the schema and are summed up", async () => {
    const { mock } = await connect({ apis: [auth] });
    const check = createSchemaCheck(auth.accounts?.schema ?? {});
    expect(auth.accounts?.initial.flatMap(check)).toEqual([]);
    expect(check({ ...cy, admin: true })).toHaveLength(1);
    const summaries = await inWorld(mock, async (context, { accounts }) =>
      (await accounts.list(context)).map((account) => accounts.summarize(account)),
    );
    expect(summaries).toEqual([
      { role: "member", ...ada, email: "ada@example.test", note: "all fields set" },
      {
        role: "another",
        username: "bo",
        email: "bo@example.test",
        password: "Peak-and-Pass-2",
        note: "nothing set",
      },
    ]);
  });
});
