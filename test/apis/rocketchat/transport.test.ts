import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { start } from "./start.ts";

const json = { username: "myusername", password: "my$up3erP@ssw0rd" };
const JSON_TYPE = { "content-type": "application/json" };
const unrecognized = {
  status: "error",
  error: 400,
  message: "Unrecognized options for login request",
};
const masked = { success: false, status: "error", error: "Unauthorized", message: "Unauthorized" };
const noEndpoint = { status: "error", message: "API endpoint does not exist" };

describeEachAdapter("rocketchat: what is around a login", (connect) => {
  it("bears the same headers on successes and refusals", async () => {
    const { send } = await start(connect);
    for (const response of [
      await send("/api/v1/login", { json }),
      await send("/api/v1/login", { json: {} }),
      await send("/api/v1/me"),
      await send("/api/v1/nothing"),
    ]) {
      const { headers } = response;
      const names = ["content-type", "cache-control", "pragma", "x-instance-id"];
      expect(names.map((name) => headers.get(name))).toEqual([
        "application/json",
        "no-store",
        "no-cache",
        expect.stringMatching(/^\w{17}$/),
      ]);
    }
  });

  it.each(["{", "nonsense", '{"username":', "5", '"text"', "null"])(
    "refuses the body %j with 400, and from profile 8 on takes it for an empty one",
    async (body) => {
      for (const profile of ["0.74", "5"] as const) {
        const { answer } = await start(connect, { profile });
        expect(await answer("/api/v1/login", { method: "POST", body, headers: JSON_TYPE })).toEqual(
          { status: 400, reason: null, body: { status: "error", message: "Invalid JSON" } },
        );
      }
      const { answer } = await start(connect, { profile: "8" });
      expect(await answer("/api/v1/login", { method: "POST", body, headers: JSON_TYPE })).toEqual({
        status: 401,
        reason: "unrecognized-login",
        body: masked,
      });
    },
  );
});

describeEachAdapter("rocketchat: requests that are no login", (connect) => {
  it("takes a missing body and a strange one for an empty login", async () => {
    const { answer } = await start(connect);
    const text = { "content-type": "text/plain" };
    const refused = { status: 401, reason: "unrecognized-login", body: unrecognized };
    expect(await answer("/api/v1/login", { method: "POST" })).toEqual(refused);
    expect(await answer("/api/v1/login", { method: "POST", headers: JSON_TYPE })).toEqual(refused);
    const init = { method: "POST", body: JSON.stringify(json), headers: text };
    expect(await answer("/api/v1/login", init)).toEqual(refused);
  });

  it("does not know other paths and methods", async () => {
    const { send } = await start(connect);
    const path = await send("/api/v1/nothing");
    const method = await send("/api/v1/login");
    expect([path.status, await path.json()]).toEqual([404, noEndpoint]);
    expect([method.status, await method.json()]).toEqual([405, noEndpoint]);
    expect(method.headers.get("allow")).toContain("POST");
  });
});
