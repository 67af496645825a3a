import { describe, expect, it } from "vitest";
import { toFetch } from "../../../src/adapters/fetch.ts";
import { setupConformance } from "../../../src/adapters/vitest/vitest.ts";
import { auth } from "../../../src/apis/auth/auth.ts";
import { rocketchat } from "../../../src/apis/rocketchat/rocketchat.ts";
import { createMock } from "../../../src/mock/mock.ts";

setupConformance({ apis: [auth, rocketchat] });

async function logIn(password: string): Promise<Response> {
  const send = toFetch(await createMock({ apis: [auth, rocketchat] }));
  return send("http://mock.test/auth/login", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: "ada", password }),
  });
}

const json = { "Content-Type": "application/json" };

describe("toConform", () => {
  it("takes what the mock answers, by method and path or by operationId", async () => {
    const response = await logIn("Trail-and-Ridge-1");
    await expect(response).toConform("POST /auth/login");
    await expect(response).toConform("login");
    await expect(await logIn("wrong")).toConform("POST /auth/login");
    expect(response.bodyUsed).toBe(false);
  });

  it.each([
    ["an undocumented status", { status: 418, headers: json, body: {} }, /418|status/],
    [
      "another media type",
      { status: 200, headers: { "Content-Type": "text/html" }, body: "<p>" },
      /./,
    ],
    ["another shape", { status: 200, headers: json, body: { tokn: "s3cret-word" } }, /./],
  ])("refuses %s, and repeats no value", async (_, received, pattern) => {
    const failure = await expect(received)
      .toConform("POST /auth/login")
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(String(failure)).toMatch(/The response falls short of POST \/auth\/login:\n- /);
    expect(String(failure)).toMatch(pattern);
    expect(String(failure)).not.toContain("s3cret-word");
    await expect(received).not.toConform("POST /auth/login");
  });

  it("says so when it is asked for what there is not, or given what it cannot judge", async () => {
    const received = { status: 200, headers: json, body: {} };
    await expect(expect(received).toConform("POST /auth/logn")).rejects.toThrow(
      "such an operation. There is POST /auth/login,",
    );
    await expect(expect("text").toConform("login")).rejects.toThrow("it is no Response");
    const read = await logIn("wrong");
    await read.text();
    await expect(expect(read).toConform("login")).rejects.toThrow("whose body was read");
  });
});
