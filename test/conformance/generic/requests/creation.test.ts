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
    expect(findId("petId", exchangeOf(parts))).toBe(id);
  });
});
