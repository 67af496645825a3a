import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { start, userIdOf } from "./start.ts";

const ldap = (username: string, ldapPass: unknown, ldapOptions: unknown = []) => ({
  ldap: true,
  ldapOptions,
  ldapPass,
  username,
});

const MEMBER = "kF4gNg6u7JJ5pmjJW";
const profiles = ["0.74", "5", "8"] as const;

describeEachAdapter("rocketchat: logins at the directory", (connect) => {
  it("takes the document's LDAP login, as JSON and as a form", async () => {
    for (const profile of profiles) {
      const { login, answer } = await start(connect, { profile });
      const form = {
        ldap: "true",
        ldapOptions: "[]",
        ldapPass: "mypassword",
        username: "myusername",
      };
      expect(userIdOf(await login(ldap("myusername", "mypassword")))).toBe(MEMBER);
      expect(userIdOf(await answer("/api/v1/login", { form }))).toBe(MEMBER);
    }
  });

  it.each([[[]], [{}], ["[]"], [{ any: "thing" }]])("takes %j for options", async (options) => {
    const { login } = await start(connect);
    expect((await login(ldap("myusername", "mypassword", options))).status).toBe(200);
  });

  it.each([[null], [false], [""], [0]])("does not take %j for options", async (options) => {
    const { login } = await start(connect);
    const { status, reason } = await login(ldap("myusername", "mypassword", options));
    expect([status, reason]).toEqual([401, "unrecognized-login"]);
  });
});

describeEachAdapter("rocketchat: what the directory takes", (connect) => {
  it("finds a name in any case", async () => {
    const { login } = await start(connect);
    expect((await login(ldap("LDAP.Only", "directory-Pass-3"))).status).toBe(200);
  });

  it.each(["*", "my*", "(uid=*)", "myusername)(|(uid=*", "\\2a"])(
    "takes the name %j as it is, not as a pattern",
    async (username) => {
      const { login } = await start(connect, { settings: { ldapFallback: false } });
      expect((await login(ldap(username, "mypassword"))).reason).toBe("directory-refused");
    },
  );

  it("never binds with an empty password", async () => {
    const { login } = await start(connect, { settings: { ldapFallback: false } });
    expect((await login(ldap("ldap.only", ""))).reason).toBe("directory-refused");
  });
});

describeEachAdapter("rocketchat: logins that the directory leaves to the server", (connect) => {
  it("falls back to the local password, also by e-mail address", async () => {
    for (const profile of profiles) {
      const { login } = await start(connect, { profile });
      for (const username of ["myusername", "myusername@example.test"]) {
        expect(userIdOf(await login(ldap(username, "my$up3erP@ssw0rd")))).toBe(MEMBER);
      }
      expect((await login(ldap("myusername", "wrong"))).reason).toBe("wrong-password");
    }
  });

  it("judges local passwords alone where LDAP is off", async () => {
    for (const profile of profiles) {
      const { login } = await start(connect, { profile, settings: { ldapEnabled: false } });
      expect((await login(ldap("myusername", "my$up3erP@ssw0rd"))).status).toBe(200);
      expect((await login(ldap("myusername", "mypassword"))).reason).toBe("wrong-password");
      expect((await login(ldap("ldap.only", "directory-Pass-3"))).status).toBe(401);
    }
  });

  it("says in profile 0.74 that the directory refused, where falling back is off", async () => {
    const { login } = await start(connect, { settings: { ldapFallback: false } });
    expect(await login(ldap("myusername", "my$up3erP@ssw0rd"))).toEqual({
      status: 401,
      reason: "directory-refused",
      body: {
        status: "error",
        error: "LDAP-login-error",
        message: "LDAP Authentication failed with provided username [myusername]",
      },
    });
  });
});

describeEachAdapter("rocketchat: the directory and local accounts", (connect) => {
  it("says that the name belongs to a local account, and hides it in profile 8", async () => {
    const accounts = [
      { username: "taken", password: "local", directory: { password: "theirs", linked: false } },
    ];
    const plain = await start(connect, { accounts });
    const later = await start(connect, { accounts, profile: "8" });
    const body = {
      status: "error",
      error: "LDAP-login-error",
      message:
        "LDAP Authentication succeded, but there's already an existing user with provided username [taken] in Mongo.",
    };
    const masked = {
      success: false,
      status: "error",
      error: "Unauthorized",
      message: "Unauthorized",
    };
    const reason = "directory-not-linked";
    expect(await plain.login(ldap("taken", "theirs"))).toEqual({ status: 401, reason, body });
    expect(await later.login(ldap("taken", "theirs"))).toEqual({
      status: 401,
      reason,
      body: masked,
    });
  });

  it("takes a plain login for one at the directory from profile 5 on", async () => {
    const body = { user: "ldap.only", password: "directory-Pass-3" };
    const statuses = [];
    for (const profile of profiles) {
      const { login } = await start(connect, { profile });
      statuses.push((await login(body)).status);
    }
    expect(statuses).toEqual([401, 200, 200]);
  });

  it("lets only those who are not in the directory fall back, where that is off, from profile 5 on", async () => {
    const accounts = [
      { username: "both", password: "local", directory: { password: "theirs" } },
      { username: "local", password: "local" },
    ];
    for (const profile of ["5", "8"] as const) {
      const { login } = await start(connect, {
        profile,
        accounts,
        settings: { ldapFallback: false },
      });
      const forbidden = await login({ user: "both", password: "local" });
      expect([forbidden.status, forbidden.reason]).toEqual([401, "directory-login-only"]);
      expect(forbidden.body).toMatchObject({ error: 403, message: "Login forbidden" });
      expect((await login({ user: "both", password: "theirs" })).status).toBe(200);
      expect((await login({ user: "local", password: "local" })).status).toBe(200);
    }
  });
});
