import { expect, it } from "vitest";
import { limitTime } from "../../src/lib/time-limit.ts";

const late = () => new Error("late");

it("hands on what is there already, and what comes in time", async () => {
  expect(limitTime(1, 0, late)).toBe(1);
  expect(await limitTime(Promise.resolve(2), 1000, late)).toBe(2);
  await expect(limitTime(Promise.reject(new Error("no")), 1000, late)).rejects.toThrow("no");
});

it("gives up what does not come in time, unless there is no limit", async () => {
  const never = new Promise<never>(() => undefined);
  await expect(limitTime(never, 1, late)).rejects.toThrow("late");
  expect(limitTime(never, Infinity, late)).toBe(never);
});
