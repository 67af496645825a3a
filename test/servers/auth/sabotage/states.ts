import type { SabotagedServer } from "../../subject.ts";
import { isValidLogin, isWrongPassword, userOf, withPassword } from "../credentials-of.ts";
import { putIn, type Layer } from "../layers.ts";
import { toJsonReply } from "../plain/exchange.ts";
import type { IncomingRequest } from "../plain/exchange.ts";
import { memberOf, parseJson } from "../plain/json.ts";
import type { User } from "../plain/users.ts";
import { toSabotagedServers, type Defect } from "./defect.ts";

const OTHER_PASSWORD = "not the password";

/** Refuses valid logins on account of what came before. */
function refuseLogins(createIsRefused: () => (request: IncomingRequest) => boolean): Layer {
  return (next) => {
    const isRefused = createIsRefused();
    return (request) => next(isRefused(request) ? withPassword(request, OTHER_PASSWORD) : request);
  };
}

/** Writes into the record of each user who has had a wrong password. */
function markAfterFailure(path: string, toValue: (failures: number) => unknown): Layer {
  return (next) => {
    const failures = new Map<User, number>();
    return async (request) => {
      const user = userOf(request);
      if (!user) return next(request);
      const count = (failures.get(user) ?? 0) + (isWrongPassword(request) ? 1 : 0);
      failures.set(user, count);
      const reply = await next(request);
      return count > 0 && reply.status === 200 ? putIn(reply, [path], toValue(count)) : reply;
    };
  };
}

const failOnceMalformed: Layer = (next) => {
  let isBroken = false;
  return async (request) => {
    if (request.method === "POST" && parseJson(request.text) === undefined) isBroken = true;
    return isBroken ? toJsonReply(500, { message: "Internal Error" }) : next(request);
  };
};

/** Keeps the record of the latest login, and shows it at the next one. */
const showPreviousRecord: Layer = (next) => {
  let previous: unknown;
  return async (request) => {
    const reply = await next(request);
    if (reply.status !== 200) return reply;
    const record = memberOf(parseJson(reply.text), "record");
    const shown = previous ?? record;
    previous = record;
    return putIn(reply, ["record"], shown);
  };
};

const defects: readonly Defect[] = [
  {
    id: "locked-after-one-failure",
    title: "One wrong password locks the user out for good.",
    breaks: "facts W26",
    layer: refuseLogins(() => {
      const locked = new Set<User | undefined>();
      return (request) => {
        if (isWrongPassword(request)) locked.add(userOf(request));
        return locked.has(userOf(request));
      };
    }),
  },
  {
    id: "refused-once-after-a-failure",
    title: "The first valid login after a wrong password is refused.",
    breaks: "facts W26",
    layer: refuseLogins(() => {
      const refused = new Set<User | undefined>();
      return (request) => {
        if (isWrongPassword(request)) refused.add(userOf(request));
        return isValidLogin(request) && refused.delete(userOf(request));
      };
    }),
  },
  {
    id: "locked-after-the-failure-of-another",
    title: "A wrong password of one user locks all others out.",
    breaks: "facts W26",
    layer: refuseLogins(() => {
      const failed = new Set<User | undefined>();
      return (request) => {
        if (isWrongPassword(request)) failed.add(userOf(request));
        const others = [...failed].filter((user) => user !== userOf(request));
        return isValidLogin(request) && others.length > 0;
      };
    }),
  },
  {
    id: "second-login-refused",
    title: "A user who is logged in cannot log in again.",
    breaks: "facts W25",
    layer: refuseLogins(() => {
      const loggedIn = new Set<User | undefined>();
      return (request) => {
        if (!isValidLogin(request)) return false;
        const isSecond = loggedIn.has(userOf(request));
        loggedIn.add(userOf(request));
        return isSecond;
      };
    }),
  },
  {
    id: "failure-updates-record",
    title: "A wrong password changes when the record was updated.",
    breaks: "facts W26",
    layer: markAfterFailure(
      "record.updated",
      (failures) => `2024-06-01 09:30:00.${String(failures).padStart(3, "0")}Z`,
    ),
  },
  {
    id: "failure-withdraws-verification",
    title: "A wrong password makes the user one who is not verified.",
    breaks: "facts W26",
    layer: markAfterFailure("record.verified", () => false),
  },
  {
    id: "failure-clears-email",
    title: "A wrong password empties the user's address.",
    breaks: "facts W26",
    layer: markAfterFailure("record.email", () => ""),
  },
  {
    id: "broken-after-malformed-json",
    title: "After malformed JSON no login succeeds.",
    breaks: "facts W19",
    layer: failOnceMalformed,
  },
  {
    id: "previous-record-shown",
    title: "A login shows the record of the login before it.",
    breaks: "facts W04",
    layer: showPreviousRecord,
  },
];

export const states: readonly SabotagedServer[] = toSabotagedServers("state", defects);
