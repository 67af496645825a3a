import type { AccountView, ApiModel, JsonSchema } from "../../src/index.ts";

/** Someone who may approve a login. */
export interface Account extends AccountView {
  readonly username: string;
  readonly password: string;
}

export interface DeviceModel extends ApiModel {
  readonly settings: { readonly intervalSeconds: number };
  /** Set on `me`. */
  readonly principal: Account | undefined;
}

export const settings: { readonly schema: JsonSchema; readonly defaults: DeviceModel["settings"] } =
  {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: { intervalSeconds: { type: "integer", minimum: 0 } },
    },
    defaults: { intervalSeconds: 5 },
  };
