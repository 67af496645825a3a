import { type Exchange, isAccepted } from "../../../conformance/exchange.ts";
import type { Detection } from "../../../conformance/suite.ts";
import { readRefusal } from "./judging/judge-login.ts";
import { readVersion, type Version } from "./judging/version.ts";
import { serverVersion } from "./scenarios/server-version.ts";
import { unknownUser } from "./scenarios/unknown-user.ts";
import { withoutCode } from "./scenarios/without-code.ts";

/** Tells by the version, where the server names one, and by the style of its refusals. */
export function detectProfile(exchanges: readonly Exchange[]): Detection | undefined {
  const of = (id: string) => exchanges.find(({ scenario }) => scenario === id);
  const info = of(serverVersion.id);
  const version = info && readVersion(info);
  const refusal = of(unknownUser.id);
  const isFlagged = refusal !== undefined && "success" in readRefusal(refusal);
  if (version) return detectByVersion(version, isFlagged);
  if (!refusal) return undefined;
  return detectByStyle(refusal, of(withoutCode.id));
}

function detectByVersion({ major, text }: Version, isFlagged: boolean): Detection {
  const reason = `It says that it is version ${text}`;
  if (major >= 8) return { profile: "8", reason: `${reason}.` };
  if (major < 3) return { profile: "0.74", reason: `${reason}.` };
  if (major < 7) return { profile: "5", reason: `${reason}.` };
  return isFlagged
    ? { profile: "8", reason: `${reason}, and its refusals have "success", as those of 8.x do.` }
    : { profile: "5", reason: `${reason}, and its refusals have no "success" yet.` };
}

function detectByStyle(refusal: Exchange, totp: Exchange | undefined): Detection | undefined {
  const style = [refusal, totp].find((each) => each && !isAccepted(each));
  if (!style) return undefined;
  const body = readRefusal(style);
  if ("success" in body) {
    return { profile: "8", reason: 'Its refusals have "success", as those of 8.x do.' };
  }
  if (body["status"] !== "error" || typeof body["message"] !== "string") return undefined;
  const asked = totp && readRefusal(totp);
  if (asked?.["error"] !== "totp-required") return { profile: "0.74", reason: UNTOLD };
  return "details" in asked
    ? { profile: "5", reason: "It gives details when it asks for a second factor." }
    : { profile: "0.74", reason: "It gives no details when it asks for a second factor." };
}

const UNTOLD =
  "Its refusals fit 0.74 and 5 alike, and neither /api/info nor a user with a second factor tells them apart; 0.74 is what the page describes.";
