import { type Collection, defineCollection, type Records } from "../../src/index.ts";

/** A login that a device has started (RFC 8628, section 3.2). */
export interface Login {
  readonly deviceCode: string;
  readonly userCode: string;
  /** Milliseconds, as all times here. */
  readonly expiresAt: number;
  /** Before this, the device asks too often. */
  readonly nextPollAt: number;
  /** Who has approved it. */
  readonly approvedBy?: string;
}

export interface Session {
  readonly username: string;
  readonly expiresAt: number;
}

const logins: Collection<Login> = defineCollection("device/logins", 1000);
const sessions: Collection<Session> = defineCollection("device/sessions", 1000);

export function saveLogin(records: Records, login: Login): void {
  records.set(logins, login.deviceCode, login);
}

export function findLogin(records: Records, deviceCode: string): Login | undefined {
  return records.get(logins, deviceCode);
}

export function findByUserCode(records: Records, userCode: string): Login | undefined {
  return records.entries(logins).find(([, login]) => login.userCode === userCode)?.[1];
}

/** A device code is good for one token. */
export function exchangeLogin(
  records: Records,
  { deviceCode }: Login,
  token: string,
  session: Session,
): void {
  records.delete(logins, deviceCode);
  records.set(sessions, token, session);
}

export function findSession(records: Records, token: string): Session | undefined {
  return records.get(sessions, token);
}
