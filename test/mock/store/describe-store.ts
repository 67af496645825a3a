import { describe, expect, it } from "vitest";
import { defineCollection, type Records, type Store } from "../../../src/mock/store/store.ts";

const notes = defineCollection<{ readonly text: string }>("test/notes");
const counts = defineCollection<number>("test/counts");

/** The law that every store obeys. */
export function describeStore(name: string, create: () => Store): void {
  describe(`${name} as a store`, () => {
    it("gives back what a transaction wrote, and nothing of another space", async () => {
      const store = create();
      await store.transact("one", (records) => records.set(notes, "k", { text: "hello" }));
      const read = (space: string) => store.transact(space, (records) => records.get(notes, "k"));
      expect([await read("one"), await read("two")]).toEqual([{ text: "hello" }, undefined]);
    });

    it("sees its own writes and deletions inside a transaction", async () => {
      const seen = await create().transact("one", async (records) => {
        records.set(notes, "a", { text: "1" });
        records.set(notes, "b", { text: "2" });
        const deleted = [records.delete(notes, "a"), records.delete(notes, "a")];
        return { deleted, entries: records.entries(notes) };
      });
      expect(seen).toEqual({ deleted: [true, false], entries: [["b", { text: "2" }]] });
    });

    it("undoes all writes of a transaction that throws", async () => {
      const store = create();
      await store.transact("one", (records) => records.set(counts, "n", 1));
      const failing = store.transact("one", async (records) => {
        records.set(counts, "n", 2);
        records.set(counts, "m", 3);
        records.delete(counts, "n");
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await store.read("one")).toEqual({ "test/counts": [["n", 1]] });
    });

    it("takes no more writes from a transaction that has thrown", async () => {
      const store = create();
      const kept: Records[] = [];
      const failing = store.transact("one", async (records) => {
        kept.push(records);
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(() => kept[0]?.set(counts, "n", 1)).toThrow("given up");
      expect(() => kept[0]?.delete(counts, "n")).toThrow("given up");
      expect(await store.transact("one", (records) => records.get(counts, "n"))).toBe(undefined);
    });

    it("runs the transactions of a space one after another", async () => {
      const store = create();
      const increment = () =>
        store.transact("one", async (records) => {
          const before = records.get(counts, "n") ?? 0;
          await new Promise((resolve) => setImmediate(resolve));
          records.set(counts, "n", before + 1);
        });
      await Promise.all(Array.from({ length: 50 }, async () => increment()));
      expect(await store.read("one")).toEqual({ "test/counts": [["n", 50]] });
    });

    it("lets any number of transactions wait for a slow one, and then runs them in order", async () => {
      const store = create();
      const slow = store.transact(
        "one",
        () => new Promise<void>((resolve) => setImmediate(resolve)),
      );
      const order: number[] = [];
      const waiting = Array.from({ length: 20_000 }, (_, index) =>
        store.transact("one", () => order.push(index)),
      );
      await Promise.all([slow, ...waiting]);
      expect(order).toEqual(Array.from({ length: 20_000 }, (_, index) => index));
    });

    it("copies a space between transactions, never in the middle of one", async () => {
      const store = create();
      const writing = store.transact("one", async (records) => {
        records.set(counts, "a", 1);
        await new Promise((resolve) => setImmediate(resolve));
        records.set(counts, "b", 1);
      });
      await Promise.all([writing, store.copy("one", "two")]);
      expect(Object.values(await store.read("two"))).toEqual([
        [
          ["a", 1],
          ["b", 1],
        ],
      ]);
    });

    it("keeps a copy and its origin apart", async () => {
      const store = create();
      await store.transact("one", (records) => records.set(counts, "n", 1));
      await store.copy("one", "two");
      await store.transact("one", (records) => records.set(counts, "n", 2));
      await store.transact("two", (records) => records.set(counts, "m", 3));
      expect([await store.read("one"), await store.read("two")]).toEqual([
        { "test/counts": [["n", 2]] },
        {
          "test/counts": [
            ["n", 1],
            ["m", 3],
          ],
        },
      ]);
    });

    it("knows which spaces there are, and forgets a dropped one", async () => {
      const store = create();
      await store.write("one", { "test/counts": [["n", 1]] });
      const before = await store.has("one");
      await store.drop("one");
      expect([before, await store.has("one")]).toEqual([true, false]);
    });

    it("writes what it reads", async () => {
      const store = create();
      const records = { "test/counts": [["n", 1]], "test/notes": [["k", { text: "x" }]] } as const;
      await store.write("one", records);
      expect(await store.read("one")).toEqual(records);
    });
  });
}
