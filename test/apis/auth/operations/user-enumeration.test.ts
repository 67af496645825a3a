import { hash, timingSafeEqual } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { createMemoryStore } from "../../../../src/mock/store/memory-store.ts";
import type { Store } from "../../../../src/mock/store/store.ts";
import { connectInProcess } from "../../../support/adapters.ts";
import { asJson } from "../credentials.ts";

// The true functions, whose calls are counted.
vi.mock(import("node:crypto"), { spy: true });

const LOGIN = "/auth/login";
const POCKETBASE = "/api/collections/users/auth-with-password";

/** As long as the right one, so that all of it has to be compared. */
const WRONG = "Trail-and-Ridge-2";

/** A store that says how many records have been looked up. */
function createCountingStore(): Store & { readonly lookUps: () => number } {
  const store = createMemoryStore();
  let lookUps = 0;
  return {
    ...store,
    lookUps: () => lookUps,
    transact: (space, work) =>
      store.transact(space, (records) =>
        work({
          get: (collection, key) => {
            lookUps += 1;
            return records.get(collection, key);
          },
          set: (collection, key, value) => records.set(collection, key, value),
          delete: (collection, key) => records.delete(collection, key),
          entries: (collection) => records.entries(collection),
        }),
      ),
  };
}

/** One login, and what takes time in it: a clock is too coarse to show a single comparison. */
async function observe(profile: string, path: string, credentials: object) {
  const store = createCountingStore();
  const options = { apis: [auth], profiles: { auth: profile }, store, reasons: false };
  const { send } = await connectInProcess(options);
  // The first request makes the world.
  await send(path, asJson({}));
  const lookUpsBefore = store.lookUps();
  vi.clearAllMocks();
  const reply = await send(path, asJson(credentials));
  return {
    status: reply.status,
    headers: [...reply.headers],
    body: await reply.text(),
    lookUps: store.lookUps() - lookUpsBefore,
    hashes: vi.mocked(hash).mock.calls.length,
    comparisons: vi.mocked(timingSafeEqual).mock.calls.length,
  };
}

describe.each(["pocketbase-0.22", "pocketbase-0.23"])("auth: who exists, in %s", (profile) => {
  it.each([
    [LOGIN, { username: "ada" }, { username: "nobody" }],
    [LOGIN, { username: "ada@example.test" }, { username: "nobody@example.test" }],
    [LOGIN, { email: "ada@example.test" }, { email: "nobody@example.test" }],
    [POCKETBASE, { identity: "ada" }, { identity: "nobody" }],
  ])("%s does not tell %o from %o, by its reply or its work", async (path, known, unknown) => {
    const toKnown = await observe(profile, path, { ...known, password: WRONG });
    const toUnknown = await observe(profile, path, { ...unknown, password: WRONG });
    expect(toUnknown).toEqual(toKnown);
    expect(toKnown).toMatchObject({ status: 400, comparisons: 1 });
  });
});
