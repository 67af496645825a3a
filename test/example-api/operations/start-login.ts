import type { Handler } from "../../../src/index.ts";
import { saveLogin } from "../logins.ts";
import type { DeviceModel } from "../model.ts";
import type { operations } from "../schema.gen.ts";

const LIFETIME_SECONDS = 600;
/** RFC 8628, section 6.1: no vowels, so that no word comes of it. */
const ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";

export const startLogin: Handler<operations["startLogin"], DeviceModel> = (_, context) => {
  const { records, random, clock, settings } = context;
  const deviceCode = random.bytes(24).toString("base64url");
  const letters = [...random.bytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  const userCode = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  const now = clock.now();
  const expiresAt = now + LIFETIME_SECONDS * 1000;
  saveLogin(records, { deviceCode, userCode, expiresAt, nextPollAt: now });
  return {
    status: 200,
    body: {
      device_code: deviceCode,
      user_code: userCode,
      verification_uri: "https://device.example.test/approve",
      expires_in: LIFETIME_SECONDS,
      interval: settings.intervalSeconds,
    },
  };
};
