import type {
  Attempt,
  Behaviour,
  Incoming,
  JsonObject,
  Proved,
  Reason,
  Refused,
  Reply,
  Server,
} from "./plain/server.ts";

/** Turns the plain behaviour into another one; called once for each listener, so it may count. */
export type Change = (plain: Behaviour) => Behaviour;

/** What to put over an object: `undefined` takes a key away. */
type Patch = JsonObject | ((object: JsonObject) => JsonObject);

const patched = (object: JsonObject, patch: Patch): JsonObject => ({
  ...object,
  ...(typeof patch === "function" ? patch(object) : patch),
});

/** The user, both in a login and at `/api/v1/me`. */
export const inMe =
  (patch: Patch): Change =>
  (plain) => ({ ...plain, describeUser: (user) => patched(plain.describeUser(user), patch) });

export const inData =
  (patch: Patch): Change =>
  (plain) => ({
    ...plain,
    describeLogin: (...login) => patched(plain.describeLogin(...login), patch),
  });

/** The whole body of a login. */
export const inBody =
  (patch: Patch): Change =>
  (plain) => ({ ...plain, wrapLogin: (data) => patched(plain.wrapLogin(data), patch) });

/** The replies to the refusals for these reasons. */
export const inRefusal =
  (reasons: readonly Reason[], rewrite: (reply: Reply, refused: Refused) => Reply): Change =>
  (plain) => ({
    ...plain,
    refuse: (refused) => {
      const reply = plain.refuse(refused);
      return reasons.includes(refused.reason) ? rewrite(reply, refused) : reply;
    },
  });

/** The replies of the server, of whatever route. */
export const inReply =
  (rewrite: (reply: Reply, request: Incoming, server: Server) => Reply): Change =>
  (plain) => ({ ...plain, finish: rewrite });

/** One route: what it did before is at hand. */
export const inRoute =
  (
    route: string,
    rewrite: (server: Server, request: Incoming, next: () => Reply) => Reply,
  ): Change =>
  (plain) => ({
    ...plain,
    routes: {
      ...plain.routes,
      [route]: (server, request) =>
        rewrite(server, request, () => {
          const next = plain.routes[route];
          if (!next) throw new Error(`No route "${route}".`);
          return next(server, request);
        }),
    },
  });

/** What comes of the login's own judgement of what was sent. */
export const inProof =
  (rewrite: (server: Server, options: unknown, attempt: Attempt) => Attempt): Change =>
  (plain) => ({
    ...plain,
    prove: (server, options) => rewrite(server, options, plain.prove(server, options)),
  });

/** Runs after each login that succeeded, before the reply is sent. */
export const afterLogin =
  (effect: (server: Server, proved: Proved) => void): Change =>
  (plain) => ({
    ...plain,
    admit: (server, attempt) => {
      const admitted = plain.admit(server, attempt);
      if (admitted.kind === "proved") effect(server, admitted);
      return admitted;
    },
  });

/** Runs after each login that failed, before the reply is sent. */
export const afterFailure =
  (effect: (server: Server, refused: Refused) => void): Change =>
  (plain) => ({
    ...plain,
    countFailure: (server, refused) => {
      plain.countFailure(server, refused);
      effect(server, refused);
    },
  });

export function isLogin({ method, path }: Incoming): boolean {
  return method === "POST" && path === "/api/v1/login";
}
