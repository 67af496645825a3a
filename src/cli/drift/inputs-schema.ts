const TEXT = { type: "string", minLength: 1 };

const entry = (required: readonly string[], optional: readonly string[]) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties: Object.fromEntries([...required, ...optional].map((name) => [name, TEXT])),
});

const SPEC = entry(["base"], ["revision", "api"]);

/** JSON Schema of what a configuration file names to the gates. */
export const INPUTS_SCHEMA = {
  type: "object",
  properties: {
    docs: { type: "array", items: entry(["page", "api"], []) },
    types: { type: "array", items: entry(["api", "file"], ["spec"]) },
    spec: { ...SPEC, type: ["object", "array"], items: SPEC },
    live: { type: "array", items: entry(["from", "api"], ["accounts"]) },
    mock: { type: ["boolean", "array"], items: TEXT },
  },
};
