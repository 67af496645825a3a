import { MatchersV3 } from "@pact-foundation/pact";
import { describe, expect, it } from "vitest";
import { createContract, jsonType } from "../contract.ts";
import { logIn } from "./trail-map.ts";

const { eachKeyLike, equal, fromProviderState, integer, nullValue, number, regex, string } =
  MatchersV3;
const contract = createContract("trail-map", "auth");

const HEADERS = { Accept: "application/json", "Content-Type": "application/json" };
const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ims5djN4MGE3bTJxOGQxeiJ9.c2lnbmF0dXJl";
const SENTENCE = "Failed to authenticate.";

/** What a map reads of a record. */
const record = (more: object) => ({
  id: regex("^[a-z0-9]{15}$", "k3v9x0a7m2q8d1z"),
  email: string("ada@example.test"),
  ...more,
});

const success = (of: object) => ({
  token: regex("^[\\w-]+\\.[\\w-]+\\.[\\w-]+$", TOKEN),
  record: record(of),
});

/** The number and the data of PocketBase's refusal; newer versions call the number otherwise. */
const refusal = (data: object) => ({
  status: integer(400),
  name: string("ClientResponseError 400"),
  response: { message: string(SENTENCE), data },
});

const credentials = (username: string, password: string) => ({
  username: fromProviderState("${username}", username),
  password: fromProviderState("${password}", password),
});

/** A login that is sent with `body` in a state and answered by `status` and `reply`. */
function login(state: string, title: string) {
  const given = contract.pact.addInteraction().given(state).uponReceiving(title);
  return (body: object, status: number, reply: object) =>
    given
      .withRequest("POST", "/auth/login", (request) => request.headers(HEADERS).jsonBody(body))
      .willRespondWith(status, (response) =>
        response.headers({ "Content-Type": jsonType(MatchersV3) }).jsonBody(reply),
      );
}

describe("trail-map, a consumer of auth", () => {
  it("logs in by user name, and knows where the map opens", () =>
    login("ada has a location", "a login by user name")(
      credentials("ada", "Trail-and-Ridge-1"),
      200,
      success({
        username: string("ada"),
        location: { lat: number(47.0502), lon: number(8.3093), name: string("Lucerne") },
      }),
    ).executeTest(async ({ url }) => {
      const outcome = await logIn(url, { username: "ada", password: "Trail-and-Ridge-1" });
      expect(outcome).toEqual({
        kind: "logged-in",
        token: TOKEN,
        hiker: {
          id: "k3v9x0a7m2q8d1z",
          username: "ada",
          email: "ada@example.test",
          home: { lat: 47.0502, lon: 8.3093, name: "Lucerne" },
        },
      });
    }));

  it("logs in by e-mail address", () =>
    login("ada has an account", "a login by e-mail address")(
      {
        username: fromProviderState("${email}", "ada@example.test"),
        password: fromProviderState("${password}", "Trail-and-Ridge-1"),
      },
      200,
      success({ username: string("ada") }),
    ).executeTest(async ({ url }) => {
      const outcome = await logIn(url, {
        username: "ada@example.test",
        password: "Trail-and-Ridge-1",
      });
      expect(outcome).toMatchObject({ kind: "logged-in", hiker: { username: "ada" } });
    }));

  it("takes a user without a place for one", () =>
    login("bo has no location", "a login of somebody who chose no place")(
      credentials("bo", "Peak-and-Pass-2"),
      200,
      success({ username: string("bo"), location: nullValue() }),
    ).executeTest(async ({ url }) => {
      const outcome = await logIn(url, { username: "bo", password: "Peak-and-Pass-2" });
      expect(outcome).toMatchObject({ kind: "logged-in", hiker: { username: "bo" } });
      expect(outcome).not.toHaveProperty("hiker.home");
    }));

  it("tells a wrong password", () =>
    login("ada has an account", "a login with a wrong password")(
      { username: fromProviderState("${username}", "ada"), password: "not-the-password" },
      400,
      refusal(equal({})),
    ).executeTest(async ({ url }) => {
      const outcome = await logIn(url, { username: "ada", password: "not-the-password" });
      expect(outcome).toEqual({ kind: "wrong-credentials" });
    }));

  it("tells an unknown user as it tells a wrong password", () =>
    login("nobody is called mallory", "a login of somebody unknown")(
      { username: "mallory", password: "Trail-and-Ridge-1" },
      400,
      refusal(equal({})),
    ).executeTest(async ({ url }) => {
      const outcome = await logIn(url, { username: "mallory", password: "Trail-and-Ridge-1" });
      expect(outcome).toEqual({ kind: "wrong-credentials" });
    }));

  it("tells which fields are empty", () =>
    login("ada has an account", "a login without anything in it")(
      { username: "", password: "" },
      400,
      refusal(eachKeyLike("identity", { message: string(SENTENCE) })),
    ).executeTest(async ({ url }) => {
      const outcome = await logIn(url, { username: "", password: "" });
      expect(outcome).toEqual({ kind: "incomplete", fields: ["identity"] });
    }));

  it("has written what contracts/trail-map-auth.json says", async () => {
    await expect(await contract.render()).toMatchFileSnapshot(contract.file);
  });
});
