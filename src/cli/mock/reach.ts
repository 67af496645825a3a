import { ToolkitError } from "../../errors.ts";
import type { MockSettings } from "../options/mock-settings.ts";

const LOOPBACK = /^(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;
const ANY_ADDRESS = /^(0\.0\.0\.0|::|\[::\])$/;

/** Throws `USAGE` when others than this machine could steer the mock without a token. */
export function refuseOpenControl({
  host = "127.0.0.1",
  control = true,
  controlToken,
}: Partial<MockSettings>): void {
  if (LOOPBACK.test(host) || !control || controlToken !== undefined) return;
  throw new ToolkitError(
    "USAGE",
    `Cannot listen on ${host} without a token: it is no loopback address, and whoever reaches it could read every test account and steer the mock. Set --control-token <token>, or turn the control API off with --no-control.`,
  );
}

/** The URL by which this machine reaches a server that listens on any address. */
export function toLocalUrl(url: string): string {
  const { hostname, port } = new URL(url);
  return ANY_ADDRESS.test(hostname) ? `http://127.0.0.1:${port}` : url;
}
