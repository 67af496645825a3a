import { describe, expect, it } from "vitest";
import { isPutOff, readPatience } from "../../../src/conformance/client/patience.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const patience = (headers: Record<string, string>) =>
  readPatience({ status: 429, headers, body: "", json: undefined }, NOW);

describe("how long a server asks to wait", () => {
  it.each([
    ["seconds", { "retry-after": "7" }, 7000],
    ["a date", { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" }, 5000],
    ["a date that is over", { "retry-after": "Wed, 31 Dec 2025 23:59:59 GMT" }, -1000],
    ["a reset in seconds", { "x-ratelimit-reset": "42" }, 42_000],
    ["a reset as seconds of the epoch", { "x-ratelimit-reset": String(NOW / 1000 + 9) }, 9000],
    ["a reset as milliseconds of the epoch", { "x-ratelimit-reset": String(NOW + 1234) }, 1234],
    ["a reset of the IETF draft", { "ratelimit-reset": "3" }, 3000],
    ["both, of which Retry-After counts", { "retry-after": "1", "ratelimit-reset": "9" }, 1000],
  ])("reads %s", (_, headers, expected) => {
    expect(patience(headers)).toBe(expected);
  });

  it("does not know when it does not say, or says nonsense", () => {
    expect(patience({})).toBeUndefined();
    expect(patience({ "retry-after": "soon" })).toBeUndefined();
  });
});

it("takes 429 for a request that was put off, and 503 only with Retry-After", () => {
  const answer = (status: number, headers = {}) => ({ status, headers, body: "", json: undefined });
  expect(isPutOff(answer(429))).toBe(true);
  expect(isPutOff(answer(503, { "retry-after": "1" }))).toBe(true);
  expect(isPutOff(answer(503))).toBe(false);
  expect(isPutOff(answer(401))).toBe(false);
});
