import type { JsonSchema } from "../../mock/definition/admin.ts";
import type { Api } from "../../mock/definition/api.ts";

/** The JSON Schema of seed files for these APIs. */
export function createSeedSchema(apis: readonly Api[]): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Seed of doubletake",
    description: "What the worlds of a mock start with: accounts and settings by name of API.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { description: "The schema of this file, for editors.", type: "string" },
      ...Object.fromEntries(apis.map((api) => [api.name, createApiSchema(api)])),
    },
  };
}

function createApiSchema({ name, accounts, settings }: Api): JsonSchema {
  return {
    description: `What ${name} starts with. What is left out comes from its default seed.`,
    type: "object",
    additionalProperties: false,
    properties: {
      ...(accounts && {
        accounts: {
          description: "All accounts, in place of those of the default seed.",
          type: "array",
          items: accounts.schema,
        },
      }),
      settings: settings.schema,
    },
  };
}
