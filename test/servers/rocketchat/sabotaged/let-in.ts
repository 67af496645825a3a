import { inProof, type Change } from "../changes.ts";
import type { User, UserKey } from "../plain/server.ts";
import { isObject } from "../plain/to-options.ts";

/** Logs in whoever a login names, if `isGood` likes what came as the password. */
export function letIn(isGood: (password: unknown, user: User) => boolean): Change {
  return inProof((server, options, attempt) => {
    if (attempt.kind === "proved") return attempt;
    const key = findKey(options);
    const user = key && server.behaviour.findUser(server, key);
    if (!user || !isObject(options)) return attempt;
    return isGood(options["password"], user)
      ? { kind: "proved", user, method: "password" }
      : attempt;
  });
}

function findKey(options: unknown): UserKey | undefined {
  if (!isObject(options)) return undefined;
  const { user, username } = options;
  if (typeof username === "string") return { username };
  const named = isObject(user) ? Object.entries(user) : [];
  return named.every(([, name]) => typeof name === "string")
    ? Object.fromEntries(named)
    : undefined;
}
