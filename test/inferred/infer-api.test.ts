import { describe, expect, it } from "vitest";
import { nameApi } from "../../src/inferred/api-name.ts";
import { connectInProcess } from "../support/adapters.ts";
import { inferFixture } from "../support/infer.ts";
import { read, readProblem } from "../support/steer.ts";

describe("what is inferred", () => {
  it("gives way to a handler, one by one", async () => {
    const api = await inferFixture("pets", {
      operations: {
        getPet: ({ parameters }) => ({
          status: 200,
          body: { id: Number(parameters["petId"]), name: "Mine" },
        }),
      },
    });
    const { send } = await connectInProcess({ apis: [api] });
    expect(await read(await send("/v1/pets/9"))).toEqual({
      status: 200,
      body: { id: 9, name: "Mine" },
    });
    expect((await read(await send("/v1/pets"))).body).toHaveLength(2);
    expect([
      api.remarks?.["getPet"],
      api.remarks?.["listPets"],
      api.remarks?.["getWeather"],
    ]).toEqual(["handler", "collection pets", "example"]);
  });

  it("hands on from a handler to what it replaces", async () => {
    const api = await inferFixture("pets", {
      operations: {
        createPet: (request, context, inferred) =>
          inferred({ ...request, body: { name: "Renamed" } }, context),
      },
    });
    const { send } = await connectInProcess({ apis: [api] });
    const body = JSON.stringify({ name: "Bo" });
    const headers = { "content-type": "application/json" };
    const created = await read(await send("/v1/pets", { method: "POST", headers, body }));
    expect(created).toMatchObject({ status: 201, body: { id: 3, name: "Renamed" } });
    expect((await read(await send("/v1/pets/3"))).status).toBe(200);
  });

  it("holds a handler to the spec", async () => {
    const api = await inferFixture("pets", {
      operations: { getPet: () => ({ status: 200, body: { id: "x" } }) },
    });
    const { send } = await connectInProcess({ apis: [api] });
    expect(await readProblem(await send("/v1/pets/1"))).toMatchObject({
      status: 500,
      title: "The mock's own reply breaks its spec",
    });
  });

  it("lets a handler answer bytes", async () => {
    const body = new Uint8Array([137, 80, 0, 255]);
    const getCover = () => ({ status: 200, type: "image/png", body });
    const api = await inferFixture("library", { operations: { getCover } });
    const { send } = await connectInProcess({ apis: [api] });
    const reply = await send("/covers");
    expect(reply.headers.get("content-type")).toBe("image/png");
    expect(await reply.bytes()).toEqual(body);
  });

  it("refuses a handler of an operation that there is not", async () => {
    const api = await inferFixture("pets", { operations: { getPat: () => ({ status: 200 }) } });
    await expect(connectInProcess({ apis: [api] })).rejects.toMatchObject({
      code: "OPERATION_NOT_IN_SPEC",
    });
  });

  it("gives way to an authentication of one's own", async () => {
    const authenticate = ({ key }: Readonly<Record<string, string>>) =>
      key === "mine" ? { id: "me" } : undefined;
    const { send } = await connectInProcess({
      apis: [await inferFixture("vault", { authenticate })],
    });
    const status = async (key: string) =>
      (await send("/secrets", { headers: { "x-vault-key": key } })).status;
    expect([await status("mine"), await status("test-key")]).toEqual([200, 401]);
  });
});

describe("the name of an API", () => {
  const name = (file: string, title?: string) =>
    nameApi({ file: new URL(`file:///specs/${file}`), document: { info: { title } } });

  it.each([
    ["petstore.yaml", "Something", "petstore"],
    ["Pet%20Store.v2.json", "Something", "pet-store-v2"],
    ["petstore.openapi.yaml", "Something", "petstore"],
    ["openapi.yaml", "The Pét Store!", "the-pet-store"],
    ["swagger.json", undefined, "swagger"],
    ["events.yaml", "Something", "events-api"],
    ["日本.yaml", "日本", "api"],
  ])("of %s, titled %s, is %s", (file, title, expected) => {
    expect(name(file, title)).toBe(expected);
  });
});
