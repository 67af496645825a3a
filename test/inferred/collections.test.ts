import { expect, it } from "vitest";
import { type Connect, describeEachAdapter, START } from "../support/adapters.ts";
import { inferFixture } from "../support/infer.ts";
import { read } from "../support/steer.ts";

const startPets = async (connect: Connect) => connect({ apis: [await inferFixture("pets")] });
const NOW = new Date(START).toISOString();
const rex = { id: 1, name: "Rex", status: "here", createdAt: "2020-01-01T00:00:00Z" };
const mia = { id: 2, name: "Mia", status: "sold", createdAt: "2020-01-02T00:00:00Z" };

describeEachAdapter("a collection", (connect) => {
  it("starts with the documented examples, in its list and one by one", async () => {
    const { send } = await startPets(connect);
    expect(await read(await send("/v1/pets"))).toEqual({ status: 200, body: [rex, mia] });
    expect(await read(await send("/v1/pets/2"))).toEqual({ status: 200, body: mia });
  });

  it("takes a record, fills in what a server sets, and shows it from then on", async () => {
    const { send } = await startPets(connect);
    const created = await send("/v1/pets", { json: { name: "Bo" } });
    const bo = { id: 3, name: "Bo", status: "here", createdAt: NOW };
    expect(created.headers.get("location")).toBe("/v1/pets/3");
    expect(await read(created)).toEqual({ status: 201, body: bo });
    expect(await read(await send("/v1/pets/3"))).toEqual({ status: 200, body: bo });
    expect((await read(await send("/v1/pets"))).body).toEqual([rex, mia, bo]);
  });

  it("replaces a record, and keeps what no client can send", async () => {
    const { send } = await startPets(connect);
    const json = { id: 77, name: "Rexy", status: "sold", createdAt: NOW };
    expect(await read(await send("/v1/pets/1", { method: "PUT", json }))).toEqual({
      status: 200,
      body: { ...rex, name: "Rexy", status: "sold" },
    });
    expect((await send("/v1/pets/77")).status).toBe(404);
  });

  it.each([
    ["merge-patch", { nickname: "R", status: null }, { nickname: "R", status: undefined }],
    [
      "json-patch",
      [
        { op: "test", path: "/name", value: "Rex" },
        { op: "add", path: "/nickname", value: "R" },
        { op: "move", from: "/nickname", path: "/name" },
        { op: "remove", path: "/status" },
      ],
      { name: "R", status: undefined },
    ],
  ])("is changed by a %s", async (kind, patch, change) => {
    const { send } = await startPets(connect);
    const headers = { "content-type": `application/${kind}+json` };
    const sent = { method: "PATCH", headers, body: JSON.stringify(patch) };
    expect(await read(await send("/v1/pets/1", sent))).toEqual({
      status: 200,
      body: JSON.parse(JSON.stringify({ ...rex, ...change })),
    });
  });

  it.each([
    ["a test that fails", { op: "test", path: "/name", value: "Mia" }],
    ["a place that is not there", { op: "remove", path: "/owner" }],
    ["an operation that there is not", { op: "rename", path: "/name" }],
    ["a prototype", { op: "add", path: "/__proto__/polluted", value: 1 }],
  ])("refuses a JSON Patch with %s", async (_, step) => {
    const { send } = await startPets(connect);
    const headers = { "content-type": "application/json-patch+json" };
    const sent = { method: "PATCH", headers, body: JSON.stringify([step]) };
    expect((await send("/v1/pets/1", sent)).status).toBe(422);
    expect((await read(await send("/v1/pets/1"))).body).toEqual(rex);
  });

  it("forgets a record, and answers as documented where none is", async () => {
    const { send } = await startPets(connect);
    expect((await send("/v1/pets/1", { method: "DELETE" })).status).toBe(204);
    for (const method of ["GET", "DELETE"]) {
      const reply = await send("/v1/pets/1", { method });
      expect(reply.headers.get("x-mock-reason")).toBe("no-such-record");
      expect(await read(reply)).toEqual({ status: 404, body: { code: "problem" } });
    }
    expect((await read(await send("/v1/pets"))).body).toEqual([mia]);
  });

  it("gives no number twice", async () => {
    const { send } = await startPets(connect);
    await send("/v1/pets", { json: { name: "Bo" } });
    await send("/v1/pets/3", { method: "DELETE" });
    expect((await read(await send("/v1/pets", { json: { name: "Cy" } }))).body.id).toBe(4);
  });

  it.each([
    ["?status=sold", [2], "1"],
    ["?limit=1", [1], "2"],
    ["?limit=1&offset=1", [2], "2"],
    ["?offset=5", [], "2"],
    ["?unknown=1", [1, 2], "2"],
  ])("lists what %s asks for", async (query, ids, total) => {
    const { send } = await startPets(connect);
    const reply = await send(`/v1/pets${query}`);
    expect(reply.headers.get("x-total")).toBe(total);
    const pets: readonly { id: number }[] = JSON.parse(await reply.text());
    expect(pets.map(({ id }) => id)).toEqual(ids);
  });

  it("changes nothing by a request whose reply would not be accepted", async () => {
    const { send } = await startPets(connect);
    const headers = { accept: "text/html" };
    expect((await send("/v1/pets", { json: { name: "Bo" }, headers })).status).toBe(406);
    expect((await read(await send("/v1/pets"))).body).toEqual([rex, mia]);
  });

  it("is of one world, which a reset puts back and an empty one starts without", async () => {
    const { send } = await startPets(connect);
    await send("/v1/pets", { json: { name: "Bo" } });
    const count = async (world: string) =>
      (await read(await send(`/_w/${world}/v1/pets`))).body.length;
    expect([await count("default"), await count("other")]).toEqual([3, 2]);
    await send("/__mock/v1/reset", { json: {} });
    expect(await count("default")).toBe(2);
    await send("/__mock/v1/reset", { json: { to: "empty" } });
    expect(await count("default")).toBe(0);
  });

  it("goes with a snapshot", async () => {
    const { send } = await startPets(connect);
    await send("/v1/pets", { json: { name: "Bo" } });
    await send("/__mock/v1/snapshots", { json: { name: "three" } });
    await send("/v1/pets/3", { method: "DELETE" });
    await send("/__mock/v1/snapshots/three/restore", { method: "POST" });
    expect((await send("/v1/pets/3")).status).toBe(200);
  });

  it("is passed by when the client prefers an example, or the world is not to remember", async () => {
    const { send } = await startPets(connect);
    const prefer = async (value: string) =>
      read(await send("/v1/pets", { headers: { prefer: value } }));
    expect(await prefer("example=none")).toEqual({ status: 200, body: [] });
    await send("/v1/pets/1", { method: "DELETE" });
    expect((await prefer("code=200")).body).toEqual([rex, mia]);
    await send("/__mock/v1/pets/settings", { method: "PATCH", json: { stateful: false } });
    expect((await read(await send("/v1/pets"))).body).toEqual([rex, mia]);
  });
});

interface Shelf {
  readonly id: string;
  readonly label: string;
}

describeEachAdapter(
  "a collection in an envelope, with another in each of its records",
  (connect) => {
    async function start() {
      const { send } = await connect({ apis: [await inferFixture("library")] });
      const add = async (label: string): Promise<Shelf> =>
        (await read(await send("/shelves", { json: { label } }))).body.data;
      const [first]: readonly Shelf[] = (await read(await send("/shelves"))).body.data;
      return { send, add, first: first ?? { id: "", label: "" } };
    }

    it("makes up a first record where no example shows one", async () => {
      const { send, first } = await start();
      expect(first).toMatchObject({ label: "Poems", tags: ["old"] });
      expect((await read(await send(`/shelves/${first.id}`))).body).toEqual({ data: first });
    });

    it("keeps the numbers of the envelope right, page by page", async () => {
      const { send, add } = await start();
      await add("Maps");
      await add("Novels");
      const page = async (query: string) => {
        const { data, meta } = (await read(await send(`/shelves${query}`))).body;
        return [data.map(({ label }: Shelf) => label), meta];
      };
      expect(await page("")).toEqual([["Poems", "Maps"], { total: 3, page: 1, has_more: true }]);
      expect(await page("?page=2")).toEqual([["Novels"], { total: 3, page: 2, has_more: false }]);
    });

    it("gives an id that fits its schema, and the world's time", async () => {
      const { add } = await start();
      expect(await add("Maps")).toEqual({
        id: expect.stringMatching(
          /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
        ),
        label: "Maps",
        createdAt: NOW,
      });
    });

    it("makes by PUT what is not there, where that is documented", async () => {
      const { send } = await start();
      const path = "/shelves/0190b3a0-0000-4000-8000-000000000000";
      const put = { method: "PUT", json: { label: "New" } };
      expect((await send(path, put)).status).toBe(201);
      expect((await send(path, put)).status).toBe(200);
      expect((await read(await send(path))).body.data.label).toBe("New");
    });

    it("finds records by the items of a list", async () => {
      const { send } = await start();
      await send("/shelves", {
        body: "label=Forms&tags=a&tags=b",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      const { data } = (await read(await send("/shelves?tags=x,b"))).body;
      expect(data).toMatchObject([{ label: "Forms", tags: ["a", "b"] }]);
    });

    it("shows a record as XML to who accepts nothing else", async () => {
      const { send, first } = await start();
      const headers = { accept: "application/json;q=0, application/xml" };
      const reply = await send(`/shelves/${first.id}`, { headers });
      expect(reply.headers.get("content-type")).toBe("application/xml");
      expect(await reply.text()).toContain(`<shelf id="${first.id}"><label>Poems</label>`);
    });

    it("keeps the records of each record apart, and those of none away", async () => {
      const { send, add, first } = await start();
      const maps = await add("Maps");
      const books = async ({ id }: Shelf) => read(await send(`/shelves/${id}/books`));
      expect((await books(first)).body[0]).toMatchObject({ shelfId: first.id });
      expect(await books(maps)).toEqual({ status: 200, body: [] });
      const atlas = { isbn: "1", title: "Atlas" };
      await send(`/shelves/${maps.id}/books`, { json: atlas });
      expect((await books(maps)).body).toEqual([{ ...atlas, shelfId: maps.id }]);
      expect((await send(`/shelves/${maps.id}/books/2`)).status).toBe(404);
      await send(`/shelves/${maps.id}`, { method: "DELETE" });
      expect((await books(maps)).status).toBe(404);
    });

    it("refuses a second record of one id where a conflict is documented", async () => {
      const { send, first } = await start();
      const json = { isbn: "978", title: "A" };
      const add = () => send(`/shelves/${first.id}/books`, { json });
      expect([(await add()).status, (await add()).status]).toEqual([200, 409]);
    });
  },
);
