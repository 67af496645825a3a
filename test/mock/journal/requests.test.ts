import { expect, it } from "vitest";
import { describeEachAdapter } from "../../support/adapters.ts";
import { inWorld, start } from "../control/start.ts";

type Send = Awaited<ReturnType<typeof start>>["send"];

const ids = (body: { readonly requests: readonly { readonly id: number }[] }) =>
  body.requests.map(({ id }) => id);

describeEachAdapter("journal: requests", (connect) => {
  it("lists exchanges of one world, the oldest first, by api, operation, status and since", async () => {
    const { control, login, send, clock } = await start(connect);
    await login("ada", "x");
    await login("ada", "x", "b");
    clock.advance(1000);
    await login("ada", "Trail-and-Ridge-1");
    await send("/nowhere");
    const list = async (query: string) => ids((await control(`GET /requests${query}`)).body);
    expect(await list("")).toEqual([1, 3, 4]);
    expect(await list("?operation=createSession")).toEqual([1, 3]);
    expect(await list("?api=bare")).toEqual([]);
    expect(await list("?status=401")).toEqual([1]);
    expect(await list("?since=3")).toEqual([4]);
    expect(await list("?since=2026-01-01T00:00:01Z")).toEqual([3, 4]);
    expect(await list("?since=1&operation=createSession&status=201")).toEqual([3]);
    expect(ids((await control("GET /requests", undefined, inWorld("b"))).body)).toEqual([2]);
    for (const query of ["?since=yesterday", "?status=many", "?status=1000"])
      expect((await control(`GET /requests${query}`)).status).toBe(400);
  });

  it("refuses a filter that it does not know and names those that it does", async () => {
    const { control, login } = await start(connect);
    await login("ada", "x");
    const refused = await control("GET /requests?opertion=createSession");
    expect([refused.status, refused.body.detail]).toEqual([
      400,
      'There is no query parameter "opertion" here. There is api, operation, status, since.',
    ]);
    expect((await control("DELETE /requests?status=401")).status).toBe(400);
    expect((await control("GET /requests")).body.requests).toHaveLength(1);
  });

  it("empties the journal of one world", async () => {
    const { control, login } = await start(connect);
    await login("ada", "x");
    await login("ada", "x", "b");
    expect((await control("DELETE /requests")).status).toBe(204);
    expect((await control("GET /requests")).body).toEqual({ requests: [] });
    expect(ids((await control("GET /requests", undefined, inWorld("b"))).body)).toEqual([2]);
  });

  it("hides secrets in bodies, forms, queries and headers, and shows the rest", async () => {
    const { control, send } = await start(connect);
    await send("/sessions?token=tok-1&colour=red&colour=blue", {
      form: { username: "ada", password: "Wrong-Pass", code: "424242" },
      headers: {
        cookie: "pb_auth=c00kie-1; theme=c00kie-2",
        "x-2fa-code": "424242",
        "x-note": "Wrong-Pass",
      },
    });
    const [{ request, reply, ...entry }] = (await control("GET /requests")).body.requests;
    expect(entry).toEqual({
      id: 1,
      world: "default",
      at: "2026-01-01T00:00:00.000Z",
      api: "acme",
      operation: "createSession",
      reason: "wrong-password",
      violations: [],
    });
    expect(request).toMatchObject({
      method: "POST",
      path: "/sessions",
      query: { token: "[redacted]", colour: ["red", "blue"] },
      headers: {
        cookie: "pb_auth=[redacted]; theme=[redacted]",
        "x-2fa-code": "[redacted]",
        "x-note": "[redacted]",
      },
      body: { username: "ada", password: "[redacted]", code: "[redacted]" },
    });
    expect(reply).toMatchObject({ status: 401, body: { code: "invalid_credentials" } });
  });

  it("shows nothing of a body that it cannot read, nor a parser's quotation of it", async () => {
    const { control, send } = await start(connect);
    const headers = { "content-type": "application/json" };
    await send("/sessions", { method: "POST", body: "hunter2 is my password", headers });
    const { body } = await control("GET /requests");
    expect(body.requests[0].request.body).toBe("[not shown: 22 bytes that are not JSON or form]");
    expect(JSON.stringify(body)).not.toContain("hunter2");
  });
});

describeEachAdapter("journal: what is no secret", (connect) => {
  it.each(["wrong", "Unauthorized", "password", "application", "rejected"])(
    "leaves other texts readable when the password is %s",
    async (password) => {
      const { control, send } = await start(connect);
      const error = { error: "Unauthorized", message: "The password is wrong: rejected." };
      const effect = { kind: "status", status: 401, body: error };
      await control("POST /faults", { effect, phase: "after" });
      await send("/sessions", { json: { username: "ada", password } });
      const [{ request, reply }] = (await control("GET /requests")).body.requests;
      expect(request.headers["content-type"]).toBe("application/json");
      expect(request.body).toEqual({ username: "ada", password: "[redacted]" });
      expect(reply.headers["content-type"]).toBe("application/json");
      expect(reply.body).toEqual(error);
    },
  );

  it("never changes its own headers", async () => {
    const { control, login } = await start(connect);
    await login("ada", "wrong");
    await login("ada", "wrong-password");
    const { requests } = (await control("GET /requests")).body;
    const reasons = requests.map(
      ({ reply }: { reply: { headers: Record<string, string> } }) => reply.headers["x-mock-reason"],
    );
    expect(reasons).toEqual(["wrong-password", "wrong-password"]);
  });
});

describeEachAdapter("journal: bodies of odd shapes", (connect) => {
  const sendJson = async (send: Send, body: string) => {
    const headers = { "content-type": "application/json" };
    await send("/sessions", { method: "POST", headers, body });
  };

  it.each(['"hunter2"', "424242", '["hunter2",424242,["hunter2"]]'])(
    "shows nothing of %s, in which a secret has no name",
    async (body) => {
      const { control, send } = await start(connect);
      await sendJson(send, body);
      const listed = await control("GET /requests");
      const verified = await control("POST /requests/verify", { body: "x" });
      for (const shown of [listed, verified])
        expect(JSON.stringify(shown.body)).not.toMatch(/hunter2|424242/);
      expect(verified.body.nearMisses).toHaveLength(1);
    },
  );

  it("lists a request that nests deeper than can be walked, or bears half a character", async () => {
    const { control, send } = await start(connect);
    await sendJson(send, `${"[".repeat(8000)}${"]".repeat(8000)}`);
    await sendJson(send, String.raw`{"username":"ada","password":"half of it: \ud800"}`);
    const { status, body } = await control("GET /requests");
    expect([status, body.requests.length]).toEqual([200, 2]);
    expect(body.requests[0].request.body).toMatch(/^\[not shown: 16000 bytes/);
    expect(body.requests[1].request.body.password).toBe("[redacted]");
  });
});

describeEachAdapter("journal: verify", (connect) => {
  it("judges by the real values and counts", async () => {
    const { control, login } = await start(connect);
    await login("ada", "one");
    await login("ada", "two");
    const verify = async (wanted: object) => {
      const { verified, count } = (await control("POST /requests/verify", wanted)).body;
      return [verified, count];
    };
    const wanted = { operation: "createSession", body: { username: "ada" }, status: 401 };
    expect(await verify(wanted)).toEqual([true, 2]);
    expect(await verify({ ...wanted, body: { password: "two" } })).toEqual([true, 1]);
    expect(await verify({ ...wanted, count: { exactly: 1 } })).toEqual([false, 2]);
    expect(await verify({ ...wanted, count: { atLeast: 2, atMost: 2 } })).toEqual([true, 2]);
    expect(await verify({ method: "post", path: "/sessions", api: "acme" })).toEqual([true, 2]);
    expect(await verify({ headers: { "Content-Type": "application/json" } })).toEqual([true, 2]);
    expect(await verify({ status: 500, count: { exactly: 0 } })).toEqual([true, 0]);
    expect(await verify({})).toEqual([true, 2]);
  });

  it("shows the nearest misses first, without secrets", async () => {
    const { control, login, send } = await start(connect);
    await send("/nowhere");
    await login("bo", "Secret-of-bo");
    await login("ada", "Secret-of-ada");
    const wanted = { operation: "createSession", body: { username: "ada", password: "Guess-1" } };
    const { body } = await control("POST /requests/verify", wanted);
    expect([body.verified, body.matches]).toEqual([false, []]);
    expect(body.nearMisses.map(({ differences }: { differences: unknown }) => differences)).toEqual(
      [
        [{ pointer: "/request/body/password", expected: "[redacted]", received: "[redacted]" }],
        [
          { pointer: "/request/body/username", expected: "ada", received: "bo" },
          { pointer: "/request/body/password", expected: "[redacted]", received: "[redacted]" },
        ],
        [
          { pointer: "/operation", expected: "createSession" },
          { pointer: "/request/body", expected: { username: "ada", password: "[redacted]" } },
        ],
      ],
    );
    expect(JSON.stringify(body)).not.toMatch(/Secret-of|Guess-1/);
  });

  it("refuses a condition that it does not know", async () => {
    const { control } = await start(connect);
    expect((await control("POST /requests/verify", { operationId: "x" })).status).toBe(400);
    expect((await control("POST /requests/verify", { count: {} })).status).toBe(400);
  });
});
