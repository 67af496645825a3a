import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { describeEachAdapter, START } from "../../../support/adapters.ts";
import { ada, asJson, pocketBaseUrl } from "../credentials.ts";
import { readError, readSuccess } from "../read-reply.ts";

const profiles = { auth: "pocketbase-0.23" };
const BLANK = { code: "validation_required", message: "Cannot be blank." };

function sdkError(response: object): object {
  const originalError = { url: pocketBaseUrl, status: 400, data: response };
  return {
    url: pocketBaseUrl,
    status: 400,
    response,
    isAbort: false,
    originalError,
    cause: originalError,
    name: "ClientResponseError 400",
  };
}

describeEachAdapter("auth: login in profile pocketbase-0.23", (connect) => {
  it.each([
    ["a wrong password", { ...ada, password: "x" }],
    ["an unknown user name", { ...ada, username: "nobody" }],
    ["a user name in another case", { ...ada, username: "Ada" }],
    ["an e-mail address in another case", { ...ada, username: "Ada@example.test" }],
  ])("answers %s with status, and cause", async (_, body) => {
    const { send } = await connect({ apis: [auth], profiles });
    const reply = await send("/auth/login", asJson(body));
    const response = { data: {}, message: "Failed to authenticate.", status: 400 };
    expect([reply.status, await reply.text()]).toEqual([400, JSON.stringify(sdkError(response))]);
  });

  it("names blank fields in its own words", async () => {
    const { send } = await connect({ apis: [auth], profiles });
    const reply = await send("/auth/login", asJson({}));
    const message = "An error occurred while validating the submitted data.";
    const data = { identity: BLANK, password: BLANK };
    expect(await reply.text()).toBe(JSON.stringify(sdkError({ data, message, status: 400 })));
  });

  it("adds the limits to a text that is too long", async () => {
    const { send } = await connect({ apis: [auth], profiles });
    const reply = await send("/auth/login", asJson({ ...ada, password: "x".repeat(256) }));
    expect((await readError(reply)).response.data).toEqual({
      password: {
        code: "validation_length_out_of_range",
        message: "The length must be between 1 and 255.",
        params: { max: 255, min: 1 },
      },
    });
  });

  it("cannot load a number in place of a text", async () => {
    const { send } = await connect({ apis: [auth], profiles });
    const reply = await send("/auth/login", asJson({ ...ada, password: 1 }));
    const message = "An error occurred while loading the submitted data.";
    expect(await reply.json()).toEqual(sdkError({ data: {}, message, status: 400 }));
  });

  it("signs a refreshable token of 7 days", async () => {
    const { send } = await connect({ apis: [auth], profiles });
    const { token, record } = await readSuccess(await send("/auth/login", asJson(ada)));
    expect(JSON.stringify(decodeJwt(token))).toBe(
      JSON.stringify({
        collectionId: "_pb_users_auth_",
        exp: START / 1000 + 7 * 86_400,
        id: record.id,
        refreshable: true,
        type: "auth",
      }),
    );
  });
});
