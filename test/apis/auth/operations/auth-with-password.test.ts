import { expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { rocketchat } from "../../../../src/apis/rocketchat/rocketchat.ts";
import { describeEachAdapter } from "../../../support/adapters.ts";
import { ada, asJson, asMultipart, asText } from "../credentials.ts";
import { readSuccess } from "../read-reply.ts";

const PATH = "/api/collections/users/auth-with-password";
const JSON_TYPE = { "content-type": "application/json" };
const TEXT_TYPE = { "content-type": "text/plain" };
const MULTIPART_TYPE = { "content-type": "multipart/form-data" };
const UNREADABLE = "An error occurred while loading the submitted data.";
const profiles = ["pocketbase-0.22", "pocketbase-0.23"];
const credentials = { identity: ada.username, password: ada.password };

describeEachAdapter("auth: authWithPassword", (connect) => {
  it("logs in as PocketBase itself does, without a cookie", async () => {
    const { send } = await connect({ apis: [auth] });
    const login = await (await send("/auth/login", asJson(ada))).json();
    const reply = await send(PATH, asJson(credentials));
    expect(await reply.json()).toEqual(login);
    expect([
      reply.status,
      reply.headers.get("content-type"),
      reply.headers.get("set-cookie"),
    ]).toEqual([200, "application/json; charset=UTF-8", null]);
  });

  it.for(
    profiles.flatMap(
      (profile) =>
        [
          [profile, "urlencoded", () => ({ form: credentials })],
          [profile, "multipart", () => asMultipart(credentials)],
        ] as const,
    ),
  )("takes, in %s, a form that is %s", async ([profile, , toInit]) => {
    const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
    const reply = await send(PATH, await toInit());
    expect((await readSuccess(reply)).record.username).toBe("ada");
  });

  it.for(profiles)(
    "takes, in %s, an e-mail address, also of a user who is logged in",
    async (profile) => {
      const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
      const body = { ...credentials, identity: "ada@example.test" };
      const { token } = await readSuccess(await send(PATH, asJson(body)));
      const again = await send(PATH, asJson(body, { authorization: token }));
      expect((await readSuccess(again)).token).toBe(token);
    },
  );

  it.for([
    [
      "pocketbase-0.22",
      "application/json; charset=UTF-8",
      '{"code":400,"message":"Failed to authenticate.","data":{}}',
    ],
    [
      "pocketbase-0.23",
      "application/json",
      '{"data":{},"message":"Failed to authenticate.","status":400}',
    ],
  ] as const)(
    "answers, in %s, wrong credentials with its own envelope",
    async ([profile, type, text]) => {
      const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
      for (const [wrong, reason] of [
        [{ password: "x" }, "wrong-password"],
        [{ identity: "nobody" }, "unknown-user"],
      ] as const) {
        const reply = await send(PATH, asJson({ ...credentials, ...wrong }));
        expect([reply.status, await reply.text()]).toEqual([400, text]);
        expect(reply.headers.get("content-type")).toBe(type);
        expect(reply.headers.get("x-mock-reason")).toBe(reason);
      }
    },
  );

  it.for([
    ["pocketbase-0.22", "ADA", 200],
    ["pocketbase-0.22", "ADA@example.test", 400],
    ["pocketbase-0.23", "ADA", 400],
    ["pocketbase-0.23", "ADA@example.test", 400],
  ] as const)("answers, in %s, %s with %i", async ([profile, identity, status]) => {
    const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
    expect((await send(PATH, asJson({ ...credentials, identity }))).status).toBe(status);
  });

  it.for([
    ["pocketbase-0.22", "an empty body", asText("", JSON_TYPE)],
    ["pocketbase-0.22", "null", asText("null", JSON_TYPE)],
    ["pocketbase-0.22", "an empty object", asText("{}", JSON_TYPE)],
    ["pocketbase-0.23", "an empty body", asText("", JSON_TYPE)],
    ["pocketbase-0.23", "null", asText("null", JSON_TYPE)],
    ["pocketbase-0.23", "an empty object", asText("{}", JSON_TYPE)],
  ] as const)("finds, in %s, both fields blank in %s", async ([profile, , init]) => {
    const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
    const blank = { code: "validation_required", message: "Cannot be blank." };
    const data = { identity: blank, password: blank };
    expect(await (await send(PATH, init)).json()).toEqual(
      profile === "pocketbase-0.22"
        ? { code: 400, message: "Something went wrong while processing your request.", data }
        : { data, message: "An error occurred while validating the submitted data.", status: 400 },
    );
  });

  it.for([
    ["pocketbase-0.22", {}],
    ["pocketbase-0.23", { params: { max: 255, min: 1 } }],
  ] as const)("refuses, in %s, a text that is too long", async ([profile, params]) => {
    const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
    const reply = await send(PATH, asJson({ ...credentials, identity: "x".repeat(256) }));
    const message = "The length must be between 1 and 255.";
    const identity = { code: "validation_length_out_of_range", message, ...params };
    expect(await reply.json()).toMatchObject({ data: { identity } });
    expect(reply.status).toBe(400);
  });

  it.for([
    ["pocketbase-0.22", "malformed JSON", asText('{"identity', JSON_TYPE), UNREADABLE],
    ["pocketbase-0.22", "a text", asText('"ada"', JSON_TYPE), UNREADABLE],
    ["pocketbase-0.22", "a number for a text", asJson({ ...credentials, identity: 1 }), UNREADABLE],
    ["pocketbase-0.22", "no Content-Type", asText("{}"), UNREADABLE],
    ["pocketbase-0.22", "text/plain", asText("{}", TEXT_TYPE), UNREADABLE],
    ["pocketbase-0.22", "a form without its boundary", asText("x", MULTIPART_TYPE), UNREADABLE],
    ["pocketbase-0.23", "malformed JSON", asText('{"identity', JSON_TYPE), UNREADABLE],
    ["pocketbase-0.23", "a number for a text", asJson({ ...credentials, identity: 1 }), UNREADABLE],
    ["pocketbase-0.23", "no Content-Type", asText("{}"), "Unsupported Content-Type."],
    ["pocketbase-0.23", "text/plain", asText("{}", TEXT_TYPE), "Unsupported Content-Type."],
  ] as const)("cannot load, in %s, %s", async ([profile, , init, message]) => {
    const { send } = await connect({ apis: [auth], profiles: { auth: profile } });
    const reply = await send(PATH, init);
    expect(await reply.json()).toMatchObject({ message, data: {} });
    expect(reply.status).toBe(400);
  });

  it.for([
    ["pocketbase-0.22", "GET", PATH, { code: 404, message: "Not Found.", data: {} }],
    ["pocketbase-0.23", "GET", PATH, { data: {}, message: "File not found.", status: 404 }],
    [
      "pocketbase-0.22",
      "POST",
      "/api/collections/nobody/auth-with-password",
      { code: 404, message: "The requested resource wasn't found.", data: {} },
    ],
    [
      "pocketbase-0.23",
      "POST",
      "/api/collections/nobody/auth-with-password",
      { data: {}, message: "Missing or invalid collection context.", status: 404 },
    ],
  ] as const)("does not find, in %s, %s %s", async ([profile, method, path, body]) => {
    for (const apis of [[auth], [auth, rocketchat]]) {
      const { send } = await connect({ apis, profiles: { auth: profile } });
      const reply = await send(path, { method });
      expect([reply.status, await reply.json()]).toEqual([404, body]);
    }
  });
});
