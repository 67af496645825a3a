import { describe, expect, it } from "vitest";
import type { Exchange } from "../../../../src/conformance/exchange.ts";
import { detectProfile } from "../../../../src/apis/rocketchat/suite/detect-profile.ts";
import { exchangeOf } from "../../../support/conformance/exchange.ts";

const wrong = { status: "error", error: "Unauthorized", message: "Unauthorized" };
const totp = { status: "error", error: "totp-required", message: "TOTP Required" };

const info = (json: unknown, status = 200): Exchange =>
  exchangeOf({ scenario: "rocketchat/server-version", step: "info", json, status });
const refusal = (json: unknown): Exchange =>
  exchangeOf({ scenario: "rocketchat/unknown-user", step: "login", json, status: 401 });
const asked = (json: unknown): Exchange =>
  exchangeOf({ scenario: "rocketchat/without-code", step: "plain", json, status: 401 });

const hidden = info({ success: false }, 404);

describe("the profile of a Rocket.Chat server", () => {
  it.each([
    ["0.74.3", wrong, "0.74"],
    ["5.4", wrong, "5"],
    ["7.3.0", wrong, "5"],
    ["7.6.0", { ...wrong, success: false }, "8"],
    ["8.1", { ...wrong, success: false }, "8"],
  ])("is told by the version %s", (version, body, profile) => {
    expect(detectProfile([info({ version }), refusal(body)])?.profile).toBe(profile);
    expect(detectProfile([info({ info: { version } }), refusal(body)])?.profile).toBe(profile);
  });

  it.each([
    [{ ...wrong, success: false }, totp, "8"],
    [wrong, { ...totp, details: { method: "totp" } }, "5"],
    [wrong, totp, "0.74"],
  ])("is told by the style of refusals where the version is hidden", (body, second, profile) => {
    expect(detectProfile([hidden, refusal(body), asked(second)])?.profile).toBe(profile);
  });

  it("is that of the page, with the reason, where nothing tells S1 from S2", () => {
    const detection = detectProfile([hidden, refusal(wrong)]);
    expect(detection?.profile).toBe("0.74");
    expect(detection?.reason).toContain("neither /api/info nor a user with a second factor");
  });

  it("stays open for a server whose refusals fit none", () => {
    expect(detectProfile([hidden, refusal({ code: 1 })])).toBeUndefined();
    expect(detectProfile([hidden, refusal("no")])).toBeUndefined();
    expect(detectProfile([])).toBeUndefined();
  });
});
