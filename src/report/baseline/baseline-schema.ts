const TEXT = { type: "string", minLength: 1 };

/** JSON Schema of a baseline: closed, so that a typing mistake is found. */
export const BASELINE_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Accepted findings",
  type: "object",
  additionalProperties: false,
  required: ["findings"],
  properties: {
    $schema: { type: "string" },
    findings: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["check", "fingerprint", "message", "reason", "owner", "expires"],
        properties: {
          check: TEXT,
          fingerprint: { type: "string", pattern: "^[0-9a-f]{16}$" },
          message: TEXT,
          reason: TEXT,
          owner: TEXT,
          expires: { type: "string", format: "date" },
        },
      },
    },
  },
} as const;
