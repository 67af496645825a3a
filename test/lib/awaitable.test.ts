import { describe, expect, it } from "vitest";
import { type Awaitable, chain, finish, rescue } from "../../src/lib/awaitable.ts";

const later = <T>(value: T): Promise<T> => Promise.resolve(value);
const failLater = (): Promise<never> => Promise.reject(new Error("later"));
const failNow = (): never => {
  throw new Error("now");
};

describe("a value that may be there already", () => {
  it("is worked on at once when it is, and else when it comes", async () => {
    expect(chain(2, (value) => value + 1)).toBe(3);
    const pending = chain(later(2), (value) => value + 1);
    expect(pending).toBeInstanceOf(Promise);
    expect(await pending).toBe(3);
  });

  it("is rescued from a mistake in the same way", async () => {
    const say = (mistake: unknown) => (mistake instanceof Error ? mistake.message : "");
    expect(rescue<string>(() => "fine", say)).toBe("fine");
    expect(rescue<string>(failNow, say)).toBe("now");
    expect(await rescue<string>(() => later("fine"), say)).toBe("fine");
    expect(await rescue<string>(failLater, say)).toBe("later");
  });

  it.each<[string, () => Awaitable<string>, string]>([
    ["comes at once", () => "value", "value"],
    ["comes later", () => later("value"), "value"],
    ["fails at once", failNow, "now"],
    ["fails later", failLater, "later"],
  ])("is followed by what comes after it exactly once when it %s", async (_, work, outcome) => {
    let times = 0;
    const ended = Promise.try(() =>
      finish(work, () => {
        times += 1;
      }),
    ).catch((mistake: unknown) => (mistake instanceof Error ? mistake.message : ""));
    expect([await ended, times]).toEqual([outcome, 1]);
  });
});
