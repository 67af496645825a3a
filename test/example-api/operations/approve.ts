import type { Handler } from "../../../src/index.ts";
import { findByName } from "../accounts.ts";
import { findByUserCode, saveLogin } from "../logins.ts";
import type { DeviceModel } from "../model.ts";
import type { operations } from "../schema.gen.ts";

export const approve: Handler<operations["approve"], DeviceModel> = ({ body }, context) => {
  const { records, clock } = context;
  const account = findByName(records, String(body.username));
  if (!account || account.password !== body.password) {
    return { status: 401, body: { error: "invalid_grant" }, reason: "wrong-credentials" };
  }
  const login = findByUserCode(records, String(body.user_code));
  if (!login || login.expiresAt <= clock.now()) {
    return { status: 404, body: { error: "expired_token" }, reason: "unknown-user-code" };
  }
  saveLogin(records, { ...login, approvedBy: account.username });
  return { status: 204 };
};
