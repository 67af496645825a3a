import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keepState } from "../../src/cli/state/keep-state.ts";
import { watchStore } from "../../src/cli/state/watch-store.ts";
import { createMemoryStore } from "../../src/mock/store/memory-store.ts";
import { createFolder } from "./support/cli.ts";

describe("the keeper of a state file", () => {
  it("writes the other worlds when one cannot be written, and says so each time", async () => {
    const file = join(createFolder(), "worlds.json");
    const store = watchStore(createMemoryStore());
    const keeper = await keepState(store, file, () => {});
    await store.write("world:bad", { "x/y": [["key", { n: 1n }]] });
    await store.write("world:good", { "x/y": [["key", "kept"]] });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(keeper.save()).rejects.toMatchObject({
        code: "FILE_UNWRITABLE",
        message: expect.stringContaining(`Cannot write "world:bad" to ${file}: `),
      });
    }
    const { spaces } = JSON.parse(readFileSync(file, "utf8"));
    expect(spaces).toEqual({ "world:good": { "x/y": [["key", "kept"]] } });
    await store.write("world:bad", {});
    await expect(keeper.save()).resolves.toBeUndefined();
  });
});
