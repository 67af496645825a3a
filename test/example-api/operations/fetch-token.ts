import type { Handler } from "../../../src/index.ts";
import { exchangeLogin, findLogin, saveLogin } from "../logins.ts";
import type { DeviceModel } from "../model.ts";
import type { components, operations } from "../schema.gen.ts";

const LIFETIME_SECONDS = 3600;
const GRANT = "urn:ietf:params:oauth:grant-type:device_code";

export const fetchToken: Handler<operations["fetchToken"], DeviceModel> = ({ body }, context) => {
  const { records, random, clock, settings } = context;
  if (body.grant_type !== GRANT) return refuse("unsupported_grant_type");
  const login = findLogin(records, String(body.device_code));
  if (!login) return refuse("invalid_grant");
  const now = clock.now();
  if (login.expiresAt <= now) return refuse("expired_token");
  if (login.approvedBy === undefined) {
    saveLogin(records, { ...login, nextPollAt: now + settings.intervalSeconds * 1000 });
    return refuse(now < login.nextPollAt ? "slow_down" : "authorization_pending");
  }
  const token = random.bytes(32).toString("base64url");
  const expiresAt = now + LIFETIME_SECONDS * 1000;
  exchangeLogin(records, login, token, { username: login.approvedBy, expiresAt });
  const granted = { access_token: token, expires_in: LIFETIME_SECONDS };
  return { status: 200, body: { ...granted, token_type: "Bearer" } };
};

/** RFC 8628, section 3.5. */
function refuse(error: components["schemas"]["Error"]["error"]) {
  return { status: 400, body: { error }, reason: error.replaceAll("_", "-") } as const;
}
