import { expect, it } from "vitest";
import { detectProfile } from "../../../../src/apis/auth/suite/detect-profile.ts";
import { refusal, refusalWith, success } from "./judge.ts";

it("tells PocketBase by the name of the number, and the SDK by its cause", () => {
  const newer = { code: undefined, status: 400 };
  expect(detectProfile([refusal()])).toEqual({
    profile: "pocketbase-0.22",
    reason:
      "A refusal has response.code, as PocketBase up to 0.22 sends it; without a cause, as the SDK before 0.26.1 leaves it.",
  });
  expect(detectProfile([refusalWith(newer)])?.profile).toBe("pocketbase-0.23");
  expect(detectProfile([refusal({ cause: {} })])?.reason).toContain("with a cause");
});

it("does not guess", () => {
  expect(detectProfile([])).toBeUndefined();
  expect(detectProfile([success(), refusal({ response: "none" })])).toBeUndefined();
});
