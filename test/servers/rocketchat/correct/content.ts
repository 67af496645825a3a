import { inMe, inRefusal, inReply } from "../changes.ts";
import { toReply } from "../plain/refuse.ts";
import type { Reply, User } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";
import type { Variant } from "./variant.ts";

/** Gives each object of a value another form, the innermost first. */
function mapObjects(value: unknown, change: (object: object) => object): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, item]) => [key, mapObjects(item, change)]);
  return change(Object.fromEntries(members));
}

const withMessage = (message: string) => (reply: Reply) => ({
  ...reply,
  body: isObject(reply.body) ? { ...reply.body, message } : reply.body,
});

/** Correct servers that say the same in other words. */
export const contentVariants: Readonly<Record<string, Variant>> = {
  "extra-fields": {
    title: "Each object of each reply has keys that no document names.",
    change: inReply((reply) => ({
      ...reply,
      body: mapObjects(reply.body, (object) => ({ ...object, extra: { since: "0.68" } })),
    })),
  },
  "other-key-order": {
    title: "The keys of each object come in the opposite order.",
    era: "8",
    change: inReply((reply) => ({
      ...reply,
      body: mapObjects(reply.body, (object) =>
        Object.fromEntries(Object.entries(object).toReversed()),
      ),
    })),
  },
  "translated-messages": {
    title: "The sentences about the second factor are in another language; the codes are not.",
    era: "5",
    change: inRefusal(["totp-required", "totp-invalid"], withMessage("TOTP benötigt oder falsch")),
  },
  "nameless-users": {
    title: "Users have no name, which is then absent, and live far from UTC.",
    change: inMe({ name: undefined, utcOffset: -9.5 }),
  },
  "several-addresses": {
    title: "Users have a second e-mail address, which is not verified and comes first.",
    change: (plain) => ({
      ...plain,
      users: plain.users.map((user) => ({
        ...user,
        emails: [{ address: `${user.username}@old.example.test`, verified: false }, ...user.emails],
      })),
    }),
  },
  "other-ids-and-tokens": {
    title: "Users were imported with ids of their own, and tokens are longer.",
    change: (plain) => ({
      ...plain,
      users: plain.users.map((user): User => ({ ...user, id: `imported.${user.username}` })),
      createToken: (user) => plain.createToken(user) + plain.createToken(user),
    }),
  },
  "malformed-as-html": {
    title: "A body that is not JSON is answered with a page for people.",
    change: inRefusal(["malformed"], (reply) => ({
      ...reply,
      headers: { "Content-Type": "text/html; charset=utf-8" },
      body: "<!DOCTYPE html><html lang='en'><title>Error</title><pre>Bad Request</pre></html>",
    })),
  },
  "version-hidden": {
    title: "The server keeps its version to itself.",
    era: "8",
    change: (plain) => ({
      ...plain,
      routes: {
        ...plain.routes,
        "GET /api/info": () => toReply(404, { success: false, error: "Not found" }),
      },
    }),
  },
};
