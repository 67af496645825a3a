import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { Clock } from "../../../../src/lib/clock.ts";

/** The version of a server, by the name of its profile. */
export type Era = "0.74" | "5" | "8";

/** What JSON calls an object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One user: local with a password, of the directory with a directory password. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly emails: readonly { readonly address: string; readonly verified: boolean }[];
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly password?: string;
  readonly directoryPassword?: string;
  /** Base32. A user who has one is asked for a code. */
  readonly secret?: string;
  /** Those that are left. */
  readonly backupCodes: readonly string[];
}

/** The one name by which a login says who it is. */
export type UserKey = { readonly [Key in "id" | "username" | "email"]?: string };

/** A password that the client has hashed. */
export interface PasswordDigest {
  readonly digest: string;
  readonly algorithm: string;
}

/** What a login may say, before anybody has looked at the values. */
export interface LoginOptions {
  readonly [key: string]: unknown;
  readonly resume?: unknown;
  readonly user?: unknown;
  readonly username?: unknown;
  readonly email?: unknown;
  readonly password?: unknown;
  readonly code?: unknown;
  readonly totp?: unknown;
  readonly ldap?: unknown;
  readonly ldapOptions?: unknown;
  readonly ldapPass?: unknown;
}

/** Why nobody was logged in. */
export type Reason =
  | "unrecognized"
  | "wrong-type"
  | "unknown-user"
  | "wrong-password"
  | "unknown-token"
  | "directory"
  | "blocked"
  | "inactive"
  | "totp-required"
  | "totp-invalid"
  | "malformed";

/** A login that came to nothing, and whom it was about if that is known. */
export interface Refused {
  readonly kind: "refused";
  readonly reason: Reason;
  readonly user?: User | undefined;
  /** The name that the directory was asked for. */
  readonly username?: string;
}

/** A login whose password, directory password or token is right. */
export interface Proved {
  readonly kind: "proved";
  readonly user: User;
  readonly method: "password" | "directory" | "token";
  /** The token that was resumed, which stays the same. */
  readonly token?: string;
  /** The second factor, of whatever type the client sent. */
  readonly code?: unknown;
}

export type Attempt = Refused | Proved;

/** A request, read to its end. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A reply, before it is put into bytes. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export type Route = (server: Server, request: Incoming) => Reply;

/** How a server behaves, in small parts: a variant or a defect replaces one of them. */
export interface Behaviour {
  readonly era: Era;
  /** Wrong logins in a row after which a user is blocked, and for how long. */
  readonly maxFailures: number;
  readonly blockMs: number;
  /** The steps of 30 seconds, counted from now, whose codes are good. */
  readonly codeSteps: readonly number[];
  readonly users: readonly User[];
  /** By method and path: `POST /api/v1/login`. */
  readonly routes: Readonly<Record<string, Route>>;
  /** What the body says; `undefined` for one that is malformed. */
  readonly readBody: (request: Incoming) => unknown;
  /** Brings the short forms of a login into the long ones. */
  readonly toOptions: (body: unknown, request: Incoming) => unknown;
  readonly findUser: (server: Server, key: UserKey) => User | undefined;
  readonly verifyPassword: (user: User, password: string | PasswordDigest) => boolean;
  readonly verifyDirectory: (user: User, password: unknown) => boolean;
  readonly needsCode: (proved: Proved) => boolean;
  readonly verifyCode: (server: Server, user: User, code: unknown) => boolean;
  /** Judges what was sent: says whose it is. */
  readonly prove: (server: Server, options: unknown) => Attempt;
  /** Judges whether the user may come in, now and without more. */
  readonly admit: (server: Server, attempt: Attempt) => Attempt;
  readonly countFailure: (server: Server, refused: Refused) => void;
  readonly createToken: (user: User) => string;
  /** The user as the user sees it. */
  readonly describeUser: (user: User) => JsonObject;
  readonly describeLogin: (user: User, token: string, me: JsonObject) => JsonObject;
  readonly wrapLogin: (data: JsonObject) => JsonObject;
  readonly refuse: (refused: Refused) => Reply;
  /** The user whose token and id a request carries. */
  readonly authenticate: (server: Server, request: Incoming) => User | undefined;
  /** The last word on each reply. */
  readonly finish: (reply: Reply, request: Incoming, server: Server) => Reply;
  readonly render: (reply: Reply, request: Incoming) => string;
  readonly send: (response: ServerResponse, reply: Reply, text: string) => void;
}

/** One running server: how it behaves, and what it remembers. */
export interface Server {
  readonly behaviour: Behaviour;
  readonly clock: Clock;
  /** By id. */
  readonly users: Map<string, User>;
  /** The user's id, by token. */
  readonly sessions: Map<string, string>;
  /** Wrong logins in a row, by the user's id. */
  readonly failures: Map<string, { readonly count: number; readonly blockedUntil: number }>;
}
