import { describe, expect, it } from "vitest";
import { compareCompiled } from "../../../src/drift/generated-types/compare-compiled.ts";
import { comparePair, type Edit, swap } from "./pair.ts";

/** Rule, message, line of the types and place in the spec of all that a change leads to. */
async function reportOf(spec: Edit) {
  const { checks } = await comparePair({ spec });
  return checks.flatMap(({ findings }) =>
    findings.map(({ id, message, document, spec: place }) => [
      id,
      message,
      document?.line,
      `${place?.pointer} in line ${place?.line}`,
    ]),
  );
}

describe("types gate: places", () => {
  it("names a property of a schema", async () => {
    const report = await reportOf(swap("token: { type: string }", "token: { type: integer }"));
    expect(report).toEqual([
      [
        "types/type-differs",
        'The types give "token" of schema "Session" another type than the spec does.',
        expect.any(Number),
        "#/components/schemas/Session/properties/token in line 59",
      ],
    ]);
  });

  it("names a property deep in the reply of an operation", async () => {
    const report = await reportOf(swap("title: { type: string }", "title: { type: integer }"));
    expect(report).toEqual([
      [
        "types/type-differs",
        'The types give "responses.200.content["application/json"][].title" of operation "listTrips" another type than the spec does.',
        expect.any(Number),
        "#/paths/~1trips/get/responses/200/content/application~1json/schema/items/oneOf/0/properties/title in line 38",
      ],
    ]);
  });

  it("reports a renamed operation once for each name", async () => {
    const report = await reportOf(swap("operationId: listTrips", "operationId: findTrips"));
    expect(report.map(([id, message]) => [id, message])).toEqual([
      ["types/operation-missing", 'The types lack operation "findTrips", which the spec has.'],
      ["types/operation-extra", 'The types have operation "listTrips", which the spec lacks.'],
    ]);
  });

  it("names the place of a reference, not what it refers to", async () => {
    const report = await reportOf(swap("schemas/Credentials", "schemas/Session"));
    expect(report.map(([id, , , place]) => [id, place])).toEqual([
      [
        "types/type-differs",
        "#/paths/~1sessions/post/requestBody/content/application~1json/schema in line 13",
      ],
    ]);
  });

  it("names a parameter", async () => {
    const report = await reportOf(swap("schema: { type: boolean }", "schema: { type: string }"));
    expect(report).toEqual([
      [
        "types/type-differs",
        'The types give "parameters.query.dry" of operation "createSession" another type than the spec does.',
        expect.any(Number),
        "#/paths/~1sessions/post/parameters/0/schema in line 8",
      ],
    ]);
  });
});

describe("compareCompiled", () => {
  const spec = {
    info: { title: "A", description: "B" },
    paths: { "/a": { examples: { description: "C" } } },
  };

  it("leaves words for people out, but not those of examples", () => {
    expect(compareCompiled({ ...spec, info: { title: "A" } }, spec)).toEqual([]);
    const other = { ...spec, paths: { "/a": { examples: { description: "D" } } } };
    expect(compareCompiled(other, spec).map(({ path }) => path)).toEqual([
      ["paths", "/a", "examples", "description"],
    ]);
  });

  it("names what came and went", () => {
    expect(compareCompiled({ info: spec.info, tags: [] }, spec).map(({ path }) => path)).toEqual([
      ["paths"],
      ["tags"],
    ]);
  });
});
