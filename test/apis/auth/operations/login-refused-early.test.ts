import { expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { describeEachAdapter } from "../../../support/adapters.ts";
import { ada, asJson, asText } from "../credentials.ts";

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };
const FORM = "username=ada&password=Trail-and-Ridge-1";
const FORBIDDEN = "Cross-site POST form submissions are forbidden";

describeEachAdapter("auth: a login that is refused before it is read", (connect) => {
  it.each([
    ["malformed JSON", asText("{", JSON_TYPE), "body-malformed"],
    ["an empty body", asText("", JSON_TYPE), "body-missing"],
    ["null", asText(" null ", JSON_TYPE), "body-not-an-object"],
    ["no Content-Type", asText(JSON.stringify(ada)), "unsupported-media-type"],
  ])("fails inside on %s", async (_, init, reason) => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", init);
    expect(await reply.text()).toBe('{"message":"Internal Error"}');
    expect([reply.status, reply.headers.get("x-mock-reason")]).toEqual([500, reason]);
  });

  it.each([
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "Text/Plain; charset=utf-8",
  ])("forbids a form of another site, sent as %s", async (type) => {
    const { send } = await connect({ apis: [auth] });
    const headers = { accept: "*/*", "content-type": type, origin: "http://evil.test" };
    const reply = await send("/auth/login", asText(FORM, headers));
    expect([reply.status, await reply.text()]).toEqual([403, FORBIDDEN]);
    expect(reply.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(reply.headers.get("set-cookie")).toBeNull();
    expect(reply.headers.get("x-mock-reason")).toBe("cross-site-form");
  });

  it("forbids a form without Origin, in JSON where Accept is exactly that", async () => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asText(FORM, FORM_TYPE));
    expect([reply.status, await reply.json()]).toEqual([403, { message: FORBIDDEN }]);
    expect(reply.headers.get("set-cookie")).toBeNull();
  });

  it("fails inside on a form of its own pages", async () => {
    const { send, url } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asText(FORM, { ...FORM_TYPE, origin: url }));
    expect([reply.status, await reply.json()]).toEqual([500, { message: "Internal Error" }]);
  });

  it.each(["GET", "PUT", "OPTIONS", "DELETE"])("does not take %s", async (method) => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", { method, headers: { accept: "application/json" } });
    expect([reply.status, reply.headers.get("allow"), await reply.text()]).toEqual([
      405,
      "POST",
      `${method} method not allowed`,
    ]);
  });

  it("answers a failure with a page where there is no Accept", async () => {
    const { mock } = await connect({ apis: [auth] });
    // By hand: `fetch` always sends Accept.
    const { status, headers } = await mock.handle({
      method: "POST",
      path: "/auth/login",
      query: "",
      headers: JSON_TYPE,
      body: Buffer.from("{}"),
      remoteAddress: "127.0.0.1",
    });
    expect([status, headers["Content-Type"]]).toEqual([400, "text/html; charset=utf-8"]);
  });

  it("answers a failure with JSON where Accept takes anything", async () => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asJson({}, { accept: "*/*" }));
    expect([reply.status, reply.headers.get("content-type")]).toEqual([400, "application/json"]);
  });

  it("answers a failure with a page where Accept prefers HTML", async () => {
    const { send } = await connect({ apis: [auth] });
    const headers = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
    const reply = await send("/auth/login", { ...asJson({ ...ada, password: "x" }), headers });
    expect([reply.status, reply.headers.get("content-type")]).toEqual([
      400,
      "text/html; charset=utf-8",
    ]);
    expect(await reply.text()).toContain("<h1>400</h1>\n    <p>Failed to authenticate.</p>");
  });

  it("answers its own failure with a page, too", async () => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", asText("{", { ...JSON_TYPE, accept: "text/html" }));
    expect([reply.status, reply.headers.get("content-type")]).toEqual([
      500,
      "text/html; charset=utf-8",
    ]);
    expect(await reply.text()).toContain("<h1>500</h1>\n    <p>Internal Error</p>");
  });

  it("answers a success with JSON even where Accept prefers HTML", async () => {
    const { send } = await connect({ apis: [auth] });
    const reply = await send("/auth/login", { ...asJson(ada), headers: { accept: "text/html" } });
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/json"]);
  });
});
