import { findUser022, findUser023 } from "./find-user.ts";
import { refuse022, refuse023, type Refusal, type RefusalReason } from "./refusals.ts";
import { signToken } from "./token.ts";
import { another, member, type User } from "./users.ts";

const DAY_MS = 86_400_000;

/** The parts of the server in which versions, variants and defects differ. */
export interface Parts {
  readonly profile: "pocketbase-0.22" | "pocketbase-0.23";
  readonly users: readonly User[];
  /** Finds whom a user name or an e-mail address means. */
  readonly findUser: (users: readonly User[], identity: string) => User | undefined;
  /** What a login tells about its user. */
  readonly recordOf: (user: User) => object;
  readonly tokenLifetimeMs: number;
  /** `expiresAt` is in seconds, as RFC 7519 counts. */
  readonly tokenOf: (user: User, expiresAt: number) => string;
  readonly refuse: (reason: RefusalReason) => Refusal;
  /** The body in which PocketBase itself refuses. */
  readonly envelope: (refusal: Refusal) => object;
  /** The SDK from 0.26.1 on repeats `originalError` as `cause`. */
  readonly hasCause: boolean;
  readonly setsCookie: boolean;
}

/** PocketBase up to 0.22, behind the SDK from 0.15.2 to 0.26.0: what the document describes. */
export const pocketBase022: Parts = {
  profile: "pocketbase-0.22",
  users: [member, another],
  findUser: findUser022,
  recordOf: (user) => user.record,
  tokenLifetimeMs: 14 * DAY_MS,
  tokenOf: ({ record }, expiresAt) =>
    signToken({
      collectionId: record.collectionId,
      exp: expiresAt,
      id: record.id,
      type: "authRecord",
    }),
  refuse: refuse022,
  envelope: ({ status, message, data }) => ({ code: status, message, data }),
  hasCause: false,
  setsCookie: true,
};

/** PocketBase from 0.23 on, behind the SDK from 0.26.1 on. */
export const pocketBase023: Parts = {
  ...pocketBase022,
  profile: "pocketbase-0.23",
  findUser: findUser023,
  tokenLifetimeMs: 7 * DAY_MS,
  tokenOf: ({ record }, expiresAt) =>
    signToken({
      collectionId: record.collectionId,
      exp: expiresAt,
      id: record.id,
      refreshable: true,
      type: "auth",
    }),
  refuse: refuse023,
  envelope: ({ status, message, data }) => ({ data, message, status }),
  hasCause: true,
};
