import { describe, expect, it } from "vitest";
import { createControlClient } from "../../src/adapters/client/client.ts";
import { toFetch } from "../../src/adapters/fetch.ts";
import { builtInApis } from "../../src/apis/index.ts";
import type { Send, StateValues } from "../../src/contracts/provider-state.ts";
import { changeByAccounts } from "../../src/contracts/states/change-by-accounts.ts";
import { changeByControl } from "../../src/contracts/states/change-by-control.ts";
import { changeByModule } from "../../src/contracts/states/change-by-module.ts";
import type { Api } from "../../src/define-api.ts";
import { asObject, type JsonObject } from "../../src/lib/json.ts";
import { createMock } from "../../src/mock/mock.ts";

const URL_OF_MOCK = "http://localhost";

interface Reply {
  readonly status: number;
  readonly body: JsonObject;
}

/** What holds in a state, told by requests that anybody may send. */
interface Proof {
  readonly params?: JsonObject;
  readonly prove: (
    call: (method: string, path: string, more?: Call) => Promise<Reply>,
    values: StateValues,
  ) => Promise<void>;
}

interface Call {
  readonly body?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
}

const AUTH = "/auth/login";
const CHAT = "/api/v1/login";

const authProofs: Readonly<Record<string, Proof>> = {
  "ada has an account": {
    async prove(call, { username = "", email = "", password = "" }) {
      expect(username).toBe("ada");
      for (const name of [username, email]) {
        const body = { username: name, password };
        expect((await call("POST", AUTH, { body })).status).toBe(200);
      }
    },
  },
  "ada has a location": {
    async prove(call, { username = "", password = "" }) {
      const { body } = await call("POST", AUTH, { body: { username, password } });
      expect(asObject(body["record"])["location"]).toMatchObject({ name: "Lucerne" });
    },
  },
  "bo has no location": {
    async prove(call, { username = "", password = "" }) {
      const { body } = await call("POST", AUTH, { body: { username, password } });
      expect(asObject(body["record"])).toMatchObject({ username: "bo", location: null });
    },
  },
  "nobody is called mallory": {
    async prove(call, values) {
      const body = { username: "mallory", password: "Trail-and-Ridge-1" };
      expect((await call("POST", AUTH, { body })).status).toBe(400);
      expect(values).toEqual({});
    },
  },
  "ada is logged in": {
    async prove(call, { token = "" }) {
      const refresh = "/api/collections/users/auth-refresh";
      const reply = await call("POST", refresh, { headers: { Authorization: token } });
      expect(reply.status).toBe(200);
      expect(asObject(reply.body["record"])["username"]).toBe("ada");
    },
  },
  "only verified users may log in": {
    async prove(call, { username = "", password = "" }) {
      expect((await call("POST", AUTH, { body: { username, password } })).status).toBe(403);
    },
  },
  "an account exists": {
    params: { username: "zoe", password: "Scree-and-Snow-9" },
    async prove(call) {
      const body = { username: "zoe", password: "Scree-and-Snow-9" };
      expect((await call("POST", AUTH, { body })).status).toBe(200);
    },
  },
};

const refusedAs = (error: string): Proof["prove"] =>
  async function prove(call, { username = "", password = "" }) {
    const reply = await call("POST", CHAT, { body: { username, password } });
    expect(reply).toMatchObject({ status: 401, body: { error } });
  };

const withCode: Proof["prove"] = async (call, { username = "", password = "", code = "" }) => {
  const body = { totp: { login: { user: { username }, password }, code } };
  expect((await call("POST", CHAT, { body })).status).toBe(200);
};

const chatProofs: Readonly<Record<string, Proof>> = {
  "myusername has an account": {
    async prove(call, { username = "", email = "", password = "" }) {
      expect((await call("POST", CHAT, { body: { username, password } })).status).toBe(200);
      expect((await call("POST", CHAT, { body: { email, password } })).status).toBe(200);
    },
  },
  "the account of rocket.cat has TOTP": {
    async prove(call, values) {
      await refusedAs("totp-required")(call, values);
      await withCode(call, values);
    },
  },
  "the code of rocket.cat is 224610": {
    async prove(call, values) {
      expect(values["code"]).toBe("224610");
      await withCode(call, values);
    },
  },
  "the account of retired is deactivated": { prove: refusedAs("error-user-is-not-activated") },
  "ldap.only is in the directory": {
    async prove(call, { username = "", password = "" }) {
      const body = { ldap: true, ldapOptions: {}, ldapPass: password, username };
      expect((await call("POST", CHAT, { body })).status).toBe(200);
    },
  },
  "nobody is called mallory": {
    async prove(call) {
      const body = { username: "mallory", password: "password" };
      expect((await call("POST", CHAT, { body })).status).toBe(401);
    },
  },
  "myusername is logged in": {
    async prove(call, { authToken = "", userId = "" }) {
      const headers = { "X-Auth-Token": authToken, "X-User-Id": userId };
      const reply = await call("GET", "/api/v1/me", { headers });
      expect(reply).toMatchObject({ status: 200, body: { username: "myusername" } });
    },
  },
  "myusername has failed to log in too often": { prove: refusedAs("error-login-blocked-for-user") },
  "e-mail addresses have to be verified": { prove: refusedAs("error-invalid-email") },
  "an account exists": {
    params: { username: "zoe", password: "Scree-and-Snow-9" },
    async prove(call) {
      const body = { username: "zoe", password: "Scree-and-Snow-9" };
      expect((await call("POST", CHAT, { body })).status).toBe(200);
    },
  },
};

const PROOFS: Readonly<Record<string, Readonly<Record<string, Proof>>>> = {
  auth: authProofs,
  rocketchat: chatProofs,
};

async function start(api: Api, profile: string) {
  const send = toFetch(await createMock({ apis: [api], profiles: { [api.name]: profile } }));
  const states = await api.providerStates?.();
  if (!states) throw new Error(`${api.name} has no provider states.`);
  const sendTo: Send = (path, init) => send(URL_OF_MOCK + path, init);
  const control = createControlClient({ url: URL_OF_MOCK, fetch: send });
  const change = changeByControl({ api: api.name, states, control, send: sendTo });
  return {
    states,
    control,
    send: sendTo,
    set: (state: string, params: JsonObject = {}, isFirst = true) =>
      change({ state, params, action: "setup", isFirst }),
    call: async (method: string, path: string, { body, headers }: Call = {}): Promise<Reply> => {
      const response = await sendTo(path, {
        method,
        headers: {
          Accept: "application/json",
          ...(body && { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: asObject(await response.json()) };
    },
  };
}

describe.each(builtInApis.map((api) => [api.name, api] as const))(
  "the states of %s",
  (name, api) => {
    const proofs = PROOFS[name] ?? {};

    it("have a proof each, and a sentence", async () => {
      const { states } = await start(api, api.profiles[0]);
      expect(Object.keys(proofs).toSorted()).toEqual(Object.keys(states.states).toSorted());
      const odd = Object.values(states.states).filter(
        ({ description }) => !description.endsWith("."),
      );
      expect(odd).toEqual([]);
    });

    const rows = api.profiles.flatMap((profile) =>
      Object.entries(proofs).map(([state, proof]) => [state, profile, proof] as const),
    );

    it.each(rows)("%s, in profile %s", async (state, profile, { params, prove }) => {
      expect.hasAssertions();
      const { set, call } = await start(api, profile);
      await prove(call, await set(state, params));
    });

    it("speak of roles that the seed has", async () => {
      const { states } = await start(api, api.profiles[0]);
      const seeded = new Set((api.accounts?.initial ?? []).map(({ role }) => role));
      const roles = Object.values(states.states).flatMap(({ role }) => role ?? []);
      expect(roles.filter((role) => !seeded.has(role))).toEqual([]);
    });

    it("leave nothing behind for the next interaction", async () => {
      const { set, control } = await start(api, api.profiles[0]);
      const before = await control.accounts(name).list();
      await set("an account exists", { username: "zoe", password: "Scree-and-Snow-9" });
      expect((await control.accounts(name).list()).length).toBe(before.length + 1);
      await set("nobody is called mallory");
      expect(await control.accounts(name).list()).toEqual(before);
    });

    it("add up where an interaction asks for several", async () => {
      const { set, control } = await start(api, api.profiles[0]);
      await set("nobody is called mallory");
      const params = { username: "zoe", password: "Scree-and-Snow-9" };
      await set("an account exists", params, true);
      await set("an account exists", { ...params, username: "yan" }, false);
      const names = (await control.accounts(name).list()).map(({ username }) => username);
      expect(names).toEqual(expect.arrayContaining(["zoe", "yan"]));
    });

    it("are told apart from a slip", async () => {
      const { set } = await start(api, api.profiles[0]);
      const known = Object.keys(proofs)[0] ?? "";
      await expect(set(`${known}s`)).rejects.toThrow(`Did you mean "${known}"?`);
      await expect(set("toString")).rejects.toThrow('There is no provider state "toString".');
    });
  },
);

describe("states of a server whose accounts are known", () => {
  const auth = builtInApis.find(({ name }) => name === "auth");
  const account = { username: "mira", email: "", password: "Larch&Granite-57" };

  async function set(state: string, roles: Readonly<Record<string, typeof account>>) {
    const states = await auth?.providerStates?.();
    if (!states) throw new Error("auth has no provider states.");
    const send: Send = () => Promise.reject(new Error("Nobody is to be asked."));
    const findAccount = (role: string) => roles[role];
    const change = changeByAccounts({ states, send, findAccount });
    return change({ state, params: {}, action: "setup", isFirst: true });
  }

  it("are those of an account of the role", async () => {
    expect(await set("ada has an account", { member: account })).toEqual({
      username: "mira",
      password: "Larch&Granite-57",
    });
  });

  it("cannot be set without an account of the role", async () => {
    await expect(set("bo has no location", { member: account })).rejects.toThrow(
      'has no "another"',
    );
  });

  it("cannot be set where more is needed than an account", async () => {
    const setting = set("only verified users may log in", { another: account });
    await expect(setting).rejects.toThrow("Give --state-hook.");
  });
});

describe("states of a module", () => {
  const change = changeByModule({
    "ada has an account": (params) => ({ username: "ada", params, attempts: 3 }),
    "nobody is there": () => undefined,
  });
  const ask = (state: string, action: "setup" | "teardown" = "setup") =>
    change({ state, params: { age: 7 }, action, isFirst: true });

  it("hand over what a function answers, as texts", async () => {
    const values = { username: "ada", params: '{"age":7}', attempts: "3" };
    expect(await ask("ada has an account")).toEqual(values);
    expect(await ask("nobody is there")).toEqual({});
  });

  it("are not set again when they are taken back", async () => {
    expect(await ask("ada has an account", "teardown")).toEqual({});
  });

  it("are told apart from a slip", async () => {
    await expect(ask("ada has an acount")).rejects.toThrow('Did you mean "ada has an account"?');
    await expect(ask("constructor")).rejects.toThrow("has no state");
  });
});
