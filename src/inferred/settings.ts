import type { JsonSchema } from "../mock/definition/admin.ts";
import type { Context } from "../mock/definition/handler.ts";

/** Switches of a world of an inferred API. */
export interface InferredSettings {
  /** Whether collections remember what was written; else every operation answers by example. */
  readonly stateful: boolean;
  /** Whether values are made up anew for each reply, instead of the documented examples. */
  readonly dynamic: boolean;
}

export const defaultSettings: InferredSettings = { stateful: true, dynamic: false };

export const settingsSchema: JsonSchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    stateful: {
      type: "boolean",
      description:
        "Whether collections remember what was written; else every operation answers by example.",
    },
    dynamic: {
      type: "boolean",
      description:
        "Whether values are made up anew for each reply, instead of the documented examples.",
    },
  },
};

/** The switches of the world, which a seed or the control API may have set. */
export function readSettings({ settings }: Context): InferredSettings {
  return { ...defaultSettings, ...settings };
}
