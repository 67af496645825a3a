import { isObject } from "../../lib/json.ts";

/** Which value of the mock stands for one of the real server: tokens, ids, cookies. */
export interface KnownValues {
  learn(real: string, mocked: string): void;
  /** The mock's value where there is one, else the same. */
  toMock(real: string): string;
}

/** Beyond `limit` pairs the ones learned first are forgotten. */
export function createKnownValues(limit: number): KnownValues {
  const pairs = new Map<string, string>();
  return {
    learn(real, mocked) {
      if (real === mocked || pairs.get(real) === mocked) return;
      pairs.delete(real);
      pairs.set(real, mocked);
      const [oldest] = pairs.size > limit ? pairs.keys() : [];
      if (oldest !== undefined) pairs.delete(oldest);
    },
    toMock: (real) => pairs.get(real) ?? real,
  };
}

/** A JSON value with each text in it translated. */
export function translateValue(value: unknown, known: KnownValues): unknown {
  if (typeof value === "string") return known.toMock(value);
  if (Array.isArray(value)) return value.map((item) => translateValue(item, known));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, translateValue(member, known)]),
  );
}
