import { readdirSync, writeFileSync } from "node:fs";
import { generate } from "./generate/generate.ts";

/** Writes the generated files of every spec in `openapi/`. */
for (const file of readdirSync("openapi").filter((name) => /^[a-z-]+\.yaml$/.test(name))) {
  for (const { path, text } of await generate(file.replace(".yaml", ""))) writeFileSync(path, text);
}
