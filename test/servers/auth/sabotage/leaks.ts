import type { SabotagedServer } from "../../subject.ts";
import { onReply } from "../layers.ts";
import { toJsonReply } from "../plain/exchange.ts";
import { pocketBase022, pocketBase023, type Parts } from "../plain/parts.ts";
import type { Refusal, RefusalReason } from "../plain/refusals.ts";
import { signToken } from "../plain/token.ts";
import type { User } from "../plain/users.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

const PASSWORD_HASH = "$2a$12$pQ0fK6v1cZb7eXh3WnR5uOe8yJ4gT2mLsD9aIiUoYxVqBtHrCkEwG";
const TOKEN_KEY = "rT6nWq2ZbX9vKc4LmYp8sHd1FgJ5uA3eQiOt7RkNzVwPyBxCjE";

/** Tells more about a user who logs in. */
function tell(more: (user: User) => object): Partial<Parts> {
  return { recordOf: (user) => ({ ...user.record, ...more(user) }) };
}

type ReasonOf<Kind> = Extract<RefusalReason, { readonly kind: Kind }>;

/** Says more, or other things, to a wrong password. */
function sayToWrongPassword(
  more: (reason: ReasonOf<"wrong-password">) => Partial<Refusal>,
  parts: Parts = pocketBase022,
): Partial<Parts> {
  return {
    ...parts,
    refuse: (reason) => ({
      ...parts.refuse(reason),
      ...(reason.kind === "wrong-password" && more(reason)),
    }),
  };
}

/** Says more, or other things, to an unknown user. */
function sayToUnknownUser(more: Partial<Refusal>, parts: Parts = pocketBase022): Partial<Parts> {
  return {
    ...parts,
    refuse: (reason) => ({
      ...parts.refuse(reason),
      ...(reason.kind === "unknown-user" && more),
    }),
  };
}

const secretDefects: readonly Defect[] = [
  {
    id: "password-in-record",
    title: "The record has the password.",
    breaks: "facts W06",
    parts: tell(({ password }) => ({ password })),
  },
  {
    id: "password-hash-in-record",
    title: "The record has the hash of the password.",
    breaks: "facts W06",
    parts: tell(() => ({ passwordHash: PASSWORD_HASH })),
  },
  {
    id: "token-key-in-record",
    title: "The record has the key that is part of what signs the user's tokens.",
    breaks: "facts W06",
    parts: tell(() => ({ tokenKey: TOKEN_KEY })),
  },
  {
    id: "password-hash-deep-in-record",
    title: "The record has the hash of the password, below a key of its own.",
    breaks: "facts W06",
    parts: tell(() => ({ system: { row: { passwordHash: PASSWORD_HASH } } })),
  },
  {
    id: "rows-in-record",
    title: "The record lists the rows of all users, as the database has them.",
    breaks: "facts W06",
    parts: tell(() => ({
      expand: {
        users: pocketBase022.users.map(({ record }) => ({ ...record, tokenKey: TOKEN_KEY })),
      },
    })),
  },
  {
    id: "token-key-in-record-0-23",
    title: "PocketBase 0.23 whose record has the key that is part of what signs the tokens.",
    breaks: "facts W06",
    parts: { ...pocketBase023, ...tell(() => ({ tokenKey: TOKEN_KEY })) },
  },
];

const refusalDefects: readonly Defect[] = [
  {
    id: "password-echoed",
    title: "A refusal repeats the password that was given.",
    breaks: "facts W06",
    parts: {
      refuse: (reason) => {
        const refusal = pocketBase022.refuse(reason);
        return "password" in reason
          ? { ...refusal, data: { received: { password: reason.password } } }
          : refusal;
      },
    },
  },
  {
    id: "password-expected",
    title: "The refusal of a wrong password tells the right one.",
    breaks: "facts W09",
    parts: sayToWrongPassword(({ user }) => ({ data: { expected: user.password } })),
  },
  {
    id: "password-hash-in-refusal",
    title: "The refusal of a wrong password has the hash of the right one.",
    breaks: "facts W06",
    parts: sayToWrongPassword(() => ({ data: { passwordHash: PASSWORD_HASH } })),
  },
  {
    id: "token-in-refusal",
    title: "The refusal of a wrong password has a token that is valid.",
    breaks: "facts W09",
    parts: sayToWrongPassword(({ user }) => ({
      data: { token: signToken({ id: user.record.id, type: "authRecord" }) },
    })),
  },
  {
    id: "record-in-refusal",
    title: "The refusal of a wrong password has the record of the user.",
    breaks: "facts W09",
    parts: sayToWrongPassword(({ user }) => ({ data: { record: user.record } })),
  },
  {
    id: "email-in-refusal",
    title: "The refusal of a wrong password has the user's address.",
    breaks: "facts W09",
    parts: sayToWrongPassword(({ user }) => ({ data: { email: user.record.email } })),
  },
  {
    id: "query-in-refusal",
    title: "The refusal of wrong credentials is the database's own sentence.",
    breaks: "facts W14",
    parts: {
      refuse: (reason) => {
        const refusal = pocketBase022.refuse(reason);
        const message = "SELECT * FROM users WHERE username = ?: sql: no rows in result set";
        return "password" in reason ? { ...refusal, message } : refusal;
      },
    },
  },
  {
    id: "stack-in-500",
    title: "The answer to malformed JSON tells where in the code it failed.",
    breaks: "facts W19",
    layer: onReply((reply) =>
      reply.status === 500
        ? toJsonReply(500, {
            message: "Internal Error",
            stack: [
              "SyntaxError: Expected property name or '}' in JSON at position 1",
              "    at JSON.parse (<anonymous>)",
              "    at POST (file:///app/build/server/chunks/_server.ts-B2xk.js:9:31)",
            ].join("\n"),
          })
        : reply,
    ),
  },
];

const enumerationDefects: readonly Defect[] = [
  {
    id: "unknown-user-by-message",
    title: "The message tells an unknown user from a wrong password.",
    breaks: "facts W09",
    parts: sayToWrongPassword(() => ({ message: "Failed to authenticate. Wrong password." })),
  },
  {
    id: "unknown-user-by-status",
    title: "An unknown user is refused with 404, a wrong password with 400.",
    breaks: "facts W08",
    parts: sayToUnknownUser({ status: 404 }),
  },
  {
    id: "unknown-user-by-data",
    title: "The data of the refusal tell that the user is unknown.",
    breaks: "facts W09",
    parts: sayToUnknownUser({
      data: { identity: { code: "validation_not_found", message: "No such user." } },
    }),
  },
  {
    id: "unknown-user-by-message-0-23",
    title: "PocketBase 0.23 whose message tells an unknown user from a wrong password.",
    breaks: "facts W09",
    parts: sayToUnknownUser({ message: "The requested resource wasn't found." }, pocketBase023),
  },
  {
    id: "wrong-password-by-data-0-23",
    title: "PocketBase 0.23 whose refusal counts the failures of a user who exists.",
    breaks: "facts W09",
    parts: sayToWrongPassword(() => ({ data: { attemptsLeft: 9 } }), pocketBase023),
  },
];

export const leaks: readonly SabotagedServer[] = toSabotagedServers("leak", [
  ...secretDefects,
  ...refusalDefects,
  ...enumerationDefects,
]);
