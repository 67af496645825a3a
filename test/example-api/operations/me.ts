import type { Handler } from "../../../src/index.ts";
import type { DeviceModel } from "../model.ts";
import type { operations } from "../schema.gen.ts";

export const me: Handler<operations["me"], DeviceModel> = ({ principal }) =>
  principal
    ? { status: 200, body: { username: principal.username } }
    : { status: 401, body: { error: "invalid_token" } };
