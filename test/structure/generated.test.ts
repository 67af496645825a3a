import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generate } from "../../scripts/generate/generate.ts";
import { renderTypes } from "../../scripts/generate/render-types.ts";

const specs = readdirSync("openapi").filter((name) => /^[a-z-]+\.yaml$/.test(name));

describe("the generated files", () => {
  it.each(specs)("of openapi/%s are as `npm run generate` writes them", async (name) => {
    for (const { path, text } of await generate(name.replace(".yaml", ""))) {
      // Compared as a truth value: a difference of these files would fill the screen.
      expect([path, existsSync(path) && readFileSync(path, "utf8") === text]).toEqual([path, true]);
    }
  });

  it("of the API that tests use are as its spec says", async () => {
    const folder = "test/support/acme";
    const written = readFileSync(`${folder}/schema.gen.ts`, "utf8");
    expect(written === (await renderTypes(`${folder}/acme.yaml`))).toBe(true);
  });
});
