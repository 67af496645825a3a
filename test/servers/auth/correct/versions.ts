import type { CorrectServer } from "../../subject.ts";
import { memberOf } from "../plain/json.ts";
import { pocketBase022, pocketBase023 } from "../plain/parts.ts";
import { signToken } from "../plain/token.ts";
import { another, member } from "../plain/users.ts";
import { toCorrectServer, type Variant } from "./variant.ts";

const variants: readonly Variant[] = [
  {
    id: "pocketbase-0-22",
    title: "PocketBase 0.22 behind the SDK of its time: the plain server.",
  },
  {
    id: "pocketbase-0-22-new-sdk",
    title: "PocketBase 0.22 behind an SDK that adds `cause` to its errors.",
    parts: { hasCause: true },
  },
  {
    id: "pocketbase-0-23",
    title: "PocketBase 0.23 behind the SDK of its time.",
    parts: pocketBase023,
  },
  {
    id: "pocketbase-0-23-old-sdk",
    title: "PocketBase 0.23 behind an SDK that does not know `cause`.",
    parts: { ...pocketBase023, hasCause: false },
  },
  {
    id: "five-day-tokens",
    title: "Tokens live for five days, as in PocketBase 0.40.",
    parts: { ...pocketBase023, tokenLifetimeMs: 5 * 86_400_000 },
  },
  {
    id: "more-in-the-token",
    title: "The token carries claims of which the document says nothing.",
    parts: {
      tokenOf: ({ record }, expiresAt) =>
        signToken({ exp: expiresAt, id: record.id, iss: "trails", scope: ["user"] }),
    },
  },
  {
    id: "member-without-location",
    title: "The member has no location, so that it is null.",
    parts: { users: [{ ...member, record: { ...member.record, location: null } }, another] },
  },
  {
    id: "member-at-zero",
    title:
      "The member is where the Greenwich meridian meets the equator, at a place without a name.",
    parts: {
      users: [
        { ...member, record: { ...member.record, location: { lat: 0, lon: 0, name: "" } } },
        another,
      ],
    },
  },
  {
    id: "addresses-not-taken",
    title: "Nobody logs in with an e-mail address.",
    parts: {
      findUser: (users, identity) =>
        identity.includes("@") ? undefined : pocketBase022.findUser(users, identity),
    },
  },
  {
    id: "field-named-username",
    title: "The detail of a blank user name is under `username`, as the request calls it.",
    parts: {
      refuse: (reason) => {
        const refusal = pocketBase022.refuse(reason);
        const { identity, ...others } = refusal.data;
        return identity ? { ...refusal, data: { ...others, username: identity } } : refusal;
      },
    },
  },
  {
    id: "other-words",
    title: "Sentences for people are German where no version promises their text.",
    parts: {
      refuse: (reason) => {
        const refusal = pocketBase022.refuse(reason);
        if (reason.kind !== "invalid-fields") return refusal;
        const data = Object.entries(refusal.data).map(([name, detail]) => [
          name,
          { code: memberOf(detail, "code"), message: "Bitte prüfen." },
        ]);
        const message = "Bitte die Angaben prüfen.";
        return { ...refusal, message, data: Object.fromEntries(data) };
      },
    },
  },
];

export const versions: readonly CorrectServer[] = variants.map(toCorrectServer);
