import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generate } from "./generate/generate.ts";

/** Writes the generated files of every spec in `openapi/`. */
for (const file of readdirSync("openapi").filter((name) => /^[a-z-]+\.yaml$/.test(name))) {
  for (const { path, text } of await generate(file.replace(".yaml", ""))) writeFileSync(path, text);
}

// It imports the APIs, which import what was just generated.
const { renderSeedSchema, SEED_SCHEMA } = await import("./generate/render-seed-schema.ts");
mkdirSync(dirname(SEED_SCHEMA), { recursive: true });
writeFileSync(SEED_SCHEMA, renderSeedSchema());
