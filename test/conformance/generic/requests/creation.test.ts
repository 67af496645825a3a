import { describe, expect, it } from "vitest";
import { creatorsOf, findId } from "../../../../src/conformance/generic/requests/creation.ts";
import { exchangeOf } from "../../../support/conformance/exchange.ts";
import { inlineSpec } from "../../../support/conformance/inline-spec.ts";

const responses = { "200": { description: "Fine." } };
const parameter = (name: string) => ({ name, in: "path", required: true, schema: {} });
const { operations } = inlineSpec({
  "/shops": { post: { operationId: "createShop", responses } },
  "/shops/{shop}/pets": { post: { operationId: "createPet", responses } },
  "/shops/{shop}/pets/{petId}": {
    parameters: [parameter("shop"), parameter("petId")],
    get: { operationId: "getPet", responses },
  },
  "/shops/{shop}/keepers/{name}": {
    parameters: [parameter("shop"), parameter("name")],
    get: { operationId: "getKeeper", responses },
  },
  "/books.json": { post: { operationId: "createBook", responses } },
  "/books/{id}.json": { parameters: [parameter("id")], get: { operationId: "getBook", responses } },
  "/cars/create": { post: { operationId: "createCar", responses } },
  "/cars/{id}": { parameters: [parameter("id")], get: { operationId: "getCar", responses } },
  "/toys/{id}": { parameters: [parameter("id")], get: { operationId: "getToy", responses } },
});

function creators(id: string) {
  const operation = operations.find((one) => one.id === id);
  return operation && creatorsOf(operation, operations).map(([{ name }, one]) => [name, one.id]);
}

describe("what a path names", () => {
  it("is made by a POST to where it lies, the outer thing first", () => {
    expect(creators("getPet")).toEqual([
      ["shop", "createShop"],
      ["petId", "createPet"],
    ]);
  });

  it("may be made by nobody", () => {
    expect(creators("getToy")).toEqual([]);
  });

  it("is not made where there is none in what was just made", () => {
    expect(creators("getKeeper")).toEqual([]);
  });

  it.each(["getBook", "getCar"])("may be made at a path with an ending of its own: %s", (id) => {
    expect(creators(id)).toHaveLength(1);
  });
});

describe("the id of what was made", () => {
  it.each([
    ["the parameter's", { status: 201, json: { id: 1, pet_id: "p1" } }, "p1"],
    ["an id", { status: 201, json: { id: 7 } }, "7"],
    ["an id in an envelope", { status: 200, json: { data: { id: "x" }, ok: true } }, "x"],
    [
      "at the end of Location",
      { status: 201, json: {}, headers: { location: "/pets/a%20b?x" } },
      "a b",
    ],
    ["nowhere", { status: 201, json: { name: "x" } }, undefined],
    ["nowhere in a refusal", { status: 400, json: { id: 7 } }, undefined],
  ])("is %s", (_, parts, id) => {
    expect(findId({ name: "petId", type: "string" }, exchangeOf(parts))).toBe(id);
  });

  it("is that of the thing itself, where others are made with it", () => {
    const json = { action: { id: 1 }, certificate: { id: 2 } };
    const exchange = exchangeOf({ status: 201, json, request: { path: "/certificates" } });
    expect(findId({ name: "id", type: "integer" }, exchange)).toBe("2");
  });

  it.each([
    ["a name, where a text is asked for and the id is none", { id: 7, username: "a" }, "a"],
    ["the id, where that is a text", { id: "x", name: "a" }, "x"],
    ["the id, where there is nothing else", { id: 7 }, "7"],
  ])("of a parameter with the name of a thing is %s", (_, json, id) => {
    expect(findId({ name: "org", type: "string" }, exchangeOf({ status: 201, json }))).toBe(id);
  });
});
