import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { readVersion } from "../../src/lib/version.ts";

it("knows the version of the package", () => {
  expect(readVersion()).toBe(manifest.version);
});
