import { describe, expect, it } from "vitest";
import { compiled } from "../../src/mock/control/spec.gen.ts";
import { loadSpec } from "../../src/spec/spec.ts";

const file = new URL("../../openapi/control.yaml", import.meta.url);

describe("a spec", () => {
  it("is the same from its file as compiled ahead of time", async () => {
    const [read, ready] = [await loadSpec(file), await loadSpec(compiled)];
    expect(read.operations).toEqual(ready.operations);
    expect(read.document).toEqual(ready.document);
    expect([read.warnings, ready.warnings]).toEqual([[], []]);
  });

  it("knows the lines of its file, compiled or not", async () => {
    const pointer = "/paths/~1health/get";
    const [read, ready] = [await loadSpec(file), await loadSpec(compiled)];
    const places = [(await read.readPlaces())(pointer), (await ready.readPlaces())(pointer)];
    expect(places[0]).toEqual(places[1]);
    expect(places[0]).toMatchObject({ file: "openapi/control.yaml", pointer: `#${pointer}` });
    expect(places[0]?.line).toBeGreaterThan(1);
  });

  it("is read from files alone", async () => {
    await expect(loadSpec(new URL("https://example.test/api.yaml"))).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message:
        "Cannot read https://example.test/api.yaml: only files are read. Save it first, for example by curl -o openapi.json, and name the file.",
    });
  });
});
