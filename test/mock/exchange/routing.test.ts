import { expect, it } from "vitest";
import { auth } from "../../../src/apis/auth/auth.ts";
import { rocketchat } from "../../../src/apis/rocketchat/rocketchat.ts";
import { createAcme } from "../../support/acme/acme.ts";
import { type Connect, describeEachAdapter } from "../../support/adapters.ts";
import { read, readProblem } from "../../support/steer.ts";

async function start(connect: Connect) {
  const connected = await connect({ apis: [createAcme()] });
  for (const text of ["first", "second"]) await connected.send("/notes", { json: { text } });
  return connected;
}

describeEachAdapter("a request on its way to its operation", (connect) => {
  it("finds an operation by method and path, a fixed path before a template", async () => {
    const { send } = await start(connect);
    expect([await read(await send("/notes/n1")), await read(await send("/notes/latest"))]).toEqual([
      { status: 200, body: { id: "n1", text: "first" } },
      { status: 200, body: { id: "n2", text: "second" } },
    ]);
  });

  it("decodes a path parameter, and leaves one alone that cannot be decoded", async () => {
    const { send } = await start(connect);
    expect((await send("/notes/%6e1")).status).toBe(200);
    expect((await send("/notes/%ff")).status).toBe(404);
  });

  it("answers 404 to an unknown path, with a problem that lists the operations", async () => {
    const { send } = await start(connect);
    for (const path of ["/", "/nothing", "/notes/", "/notes/n1/more", "/Notes"]) {
      expect(await readProblem(await send(path))).toEqual({
        status: 404,
        title: "No operation has this path",
        detail: `The mock has no operation at ${path}. It has POST /sessions, GET /notes, POST /notes, GET /notes/latest, GET /notes/{id}, DELETE /notes/{id}, GET /account, GET /greeting.`,
        same: true,
      });
    }
  });

  it.each([
    ["PUT", "/notes", "GET, HEAD, POST"],
    ["DELETE", "/notes", "GET, HEAD, POST"],
    ["OPTIONS", "/notes", "GET, HEAD, POST"],
    ["GET", "/sessions", "POST"],
    ["POST", "/notes/latest", "GET, HEAD"],
    ["HEAD", "/sessions", "POST"],
  ])("answers 405 to %s %s, and Allow says %s", async (method, path, allow) => {
    const { send } = await start(connect);
    const response = await send(path, { method });
    const { status, headers } = response;
    expect([status, headers.get("allow"), headers.get("content-type")]).toEqual([
      405,
      allow,
      "application/problem+json",
    ]);
  });

  it("answers HEAD as GET, with the length and without the body", async () => {
    const { send } = await start(connect);
    const get = await send("/notes");
    const head = await send("/notes", { method: "HEAD" });
    const headersOf = ({ headers }: Response) =>
      ["content-type", "date", "vary"].map((name) => headers.get(name));
    expect([head.status, headersOf(head), await head.text()]).toEqual([200, headersOf(get), ""]);
    expect(head.headers.get("content-length")).toBe(
      String(new TextEncoder().encode(await get.text()).length),
    );
  });

  it("answers 204 with neither body nor media type", async () => {
    const { send } = await start(connect);
    const response = await send("/notes/n1", { method: "DELETE" });
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      204,
      null,
      "",
    ]);
    expect((await send("/notes/n1")).status).toBe(404);
  });
});

describeEachAdapter("query parameters", (connect) => {
  it.each([
    ["", ["first", "second"]],
    ["?", ["first", "second"]],
    ["?limit=1", ["first"]],
    ["?limit=1&reverse=true", ["second"]],
    ["?reverse=false", ["first", "second"]],
    ["?other=1", ["first", "second"]],
  ])("arrive in their documented type: %j", async (query, texts) => {
    const { send } = await start(connect);
    const { body } = await read(await send(`/notes${query}`));
    expect(body.map(({ text }: { readonly text: string }) => text)).toEqual(texts);
  });
});

describeEachAdapter("an unknown path, where several APIs are served", (connect) => {
  const PROBLEM = "application/problem+json";
  it.each([
    ["/api/collections/nope/auth-with-password", "application/json; charset=UTF-8"],
    ["/api/collections/users/nope", "application/json; charset=UTF-8"],
    ["/api/v1/login/more", "application/json"],
    ["/api/v1/nope", PROBLEM],
    ["/api/v1/auth/nope", PROBLEM],
    ["/api/nope", PROBLEM],
    ["/auth/nope", PROBLEM],
    ["/", PROBLEM],
  ])("is refused by whose paths alone begin alike for two segments: %s", async (path, type) => {
    const { send } = await connect({ apis: [auth, rocketchat] });
    const { status, headers } = await send(path, { method: "POST" });
    expect([status, headers.get("content-type")]).toEqual([404, type]);
  });
});
