import { expect, it } from "vitest";
import { nameOperations } from "../../src/spec/operation-ids.ts";

it.each([
  ["GET", "/", "getRoot"],
  ["GET", "/pets", "getPets"],
  ["GET", "/pets/{petId}", "getPetsByPetId"],
  ["DELETE", "/pets/{pet-id}/toys/{id}.json", "deletePetsByPetIdToysByIdJson"],
  ["POST", "/v1/projects/{name}:cancel", "postV1ProjectsByNameCancel"],
  ["GET", "/x?y=z", "getX"],
  ["COPY", "/schöne_dinge", "copySchöneDinge"],
])("%s %s without an operationId is known as %s", (method, path, id) => {
  expect(nameOperations([{ method, path, given: "" }])).toEqual([id]);
});

it("gives no two operations one name, and leaves the first its operationId", () => {
  const named = [
    ["GET", "/pets", ""],
    ["GET", "/a", "listPets"],
    ["GET", "/b", "listPets"],
    ["GET", "/c", "listPets2"],
    ["GET", "/d", "getPets"],
    ["GET", "/pets/", ""],
    ["GET", "/e", "listPets"],
  ].map(([method = "", path = "", given = ""]) => ({ method, path, given }));
  expect(nameOperations(named)).toEqual([
    "getPets2",
    "listPets",
    "listPets3",
    "listPets2",
    "getPets",
    "getPets3",
    "listPets4",
  ]);
});
