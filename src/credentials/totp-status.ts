import { TOTP } from "otpauth";
import { totpAt, totpDefaults } from "./totp.ts";

/** The codes around one instant, and how long the current one lasts. */
export interface TotpStatus {
  readonly code: string;
  readonly previous: string;
  readonly next: string;
  readonly secondsLeft: number;
}

/** What an authenticator app would show at `time`. */
export function totpStatus(secret: string, time: number): TotpStatus {
  const { period } = totpDefaults;
  const stepMs = period * 1000;
  return {
    code: totpAt(secret, time),
    previous: totpAt(secret, time - stepMs),
    next: totpAt(secret, time + stepMs),
    secondsLeft: Math.ceil(TOTP.remaining({ period, timestamp: time }) / 1000),
  };
}
