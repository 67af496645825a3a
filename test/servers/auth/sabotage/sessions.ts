import { createHash } from "node:crypto";
import type { Clock } from "../../../../src/lib/clock.ts";
import type { SabotagedServer } from "../../subject.ts";
import { onSuccess, putIn, type Layer } from "../layers.ts";
import type { Reply } from "../plain/exchange.ts";
import { pocketBase022, pocketBase023 } from "../plain/parts.ts";
import { encodePart, signToken } from "../plain/token.ts";
import { another, member } from "../plain/users.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

/** Changes each success by how many there have been. */
function numberSuccesses(change: (reply: Reply, count: number, clock: Clock) => Reply): Layer {
  return (next, clock) => {
    let count = 0;
    const layer = onSuccess((reply) => {
      count += 1;
      return change(reply, count, clock);
    });
    return layer(next, clock);
  };
}

const numberTokens = numberSuccesses((reply, count) =>
  putIn(reply, ["token"], String(1000 + count)),
);

/** Gives out a new id, for which the token is, too. */
const numberIds = numberSuccesses((reply, count, clock) => {
  const id = String(count).padStart(15, "a");
  const exp = Math.floor(clock.now() / 1000) + 3600;
  return putIn(putIn(reply, ["record.id"], id), ["token"], signToken({ exp, id }));
});

const tokenDefects: readonly Defect[] = [
  {
    id: "token-is-counter",
    title: "Tokens are the numbers from 1001 on.",
    breaks: "facts W23",
    layer: numberTokens,
  },
  {
    id: "token-is-short",
    title: "A token has six characters.",
    breaks: "facts W23",
    parts: { tokenOf: ({ record }) => record.id.slice(0, 6) },
  },
  {
    id: "token-is-digest",
    title: "A token is a digest of the user's id, and no JSON Web Token.",
    breaks: "facts W23",
    parts: { tokenOf: ({ record }) => createHash("sha256").update(record.id).digest("hex") },
  },
  {
    id: "token-without-signature",
    title: "A token ends after its payload.",
    breaks: "facts W23",
    parts: {
      tokenOf: (user, expiresAt) =>
        pocketBase022.tokenOf(user, expiresAt).split(".").slice(0, 2).join("."),
    },
  },
  {
    id: "token-signed-with-none",
    title: "A token says that its algorithm is none.",
    breaks: "facts W23",
    parts: {
      tokenOf: ({ record }, expiresAt) => {
        const payload = encodePart({ exp: expiresAt, id: record.id, type: "authRecord" });
        return `${encodePart({ alg: "none", typ: "JWT" })}.${payload}.`;
      },
    },
  },
  {
    id: "token-of-the-first-user",
    title: "Every user gets the token of the first one.",
    breaks: "facts W23",
    parts: { tokenOf: (_, expiresAt) => pocketBase022.tokenOf(member, expiresAt) },
  },
  {
    id: "token-of-another-id",
    title: "A token is for another id than that of the record.",
    breaks: "facts W23",
    parts: {
      tokenOf: (_, expiresAt) => signToken({ exp: expiresAt, id: "q1w2e3r4t5y6u7i" }),
    },
  },
  {
    id: "token-without-id",
    title: "A token does not say whose it is.",
    breaks: "facts W23",
    parts: { tokenOf: (_, expiresAt) => signToken({ exp: expiresAt, type: "authRecord" }) },
  },
  {
    id: "token-expired",
    title: "A token has expired when it is issued.",
    breaks: "facts W23",
    parts: { tokenLifetimeMs: -3_600_000 },
  },
  {
    id: "token-without-expiry",
    title: "A token never expires.",
    breaks: "facts W23",
    parts: { tokenOf: ({ record }) => signToken({ id: record.id, type: "authRecord" }) },
  },
  {
    id: "token-expired-0-23",
    title: "PocketBase 0.23 whose tokens have expired when they are issued.",
    breaks: "facts W23",
    parts: { ...pocketBase023, tokenLifetimeMs: -3_600_000 },
  },
];

const recordDefects: readonly Defect[] = [
  {
    id: "record-id-of-each-login",
    title: "The record has another id at each login.",
    breaks: "facts W25",
    layer: numberIds,
  },
  {
    id: "record-of-somebody-else",
    title: "Everybody gets the record of the same user.",
    breaks: "facts W04",
    parts: { recordOf: () => another.record },
  },
  {
    id: "record-of-the-first-user",
    title: "Everybody gets the record of the first user, with a token of their own.",
    breaks: "facts W04",
    parts: { recordOf: () => member.record },
  },
];

export const sessions: readonly SabotagedServer[] = toSabotagedServers("session", [
  ...tokenDefects,
  ...recordDefects,
]);
