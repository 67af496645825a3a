import { builtInApis } from "../../src/apis/index.ts";
import { createSeedSchema } from "../../src/cli/mock/seed-schema.ts";

/** Where the schema of seed files is published. */
export const SEED_SCHEMA = "schemas/seed.schema.json";

/** The JSON Schema of seed files of the built-in APIs, as text. */
export function renderSeedSchema(): string {
  return `${JSON.stringify(createSeedSchema(builtInApis), undefined, 2)}\n`;
}
