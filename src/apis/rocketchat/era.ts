/** What differs between the versions of Rocket.Chat that the profiles stand for. */
export interface Era {
  /** How an error is written: as Restivus did, with the error's details, or with `success: false` in front. */
  readonly errors: "plain" | "detailed" | "flagged";
  /** Reads the code of a second factor from the header X-2FA-Code too. */
  readonly readsCodeHeader: boolean;
  /** With LDAP on, a plain login is one at the directory. */
  readonly sendsLoginsToDirectory: boolean;
  /** A directory that does not know the login always leaves it to the local accounts. */
  readonly alwaysFallsBack: boolean;
  /** Asks for the second factor after a login at the directory too. */
  readonly guardsDirectoryLogins: boolean;
  readonly knowsEmailCodes: boolean;
  /** Hides behind "Unauthorized" why a login handler failed. */
  readonly masksHandlers: boolean;
  /** Takes a body that cannot be parsed for an empty one. */
  readonly swallowsMalformedBodies: boolean;
  /** After how many days a session runs out; undefined when it never does. */
  readonly loginExpirationDays?: number;
  /** Which keys `me` has. */
  readonly me: "documented" | "with-avatar" | "with-services";
}

const restivus: Era = {
  errors: "plain",
  readsCodeHeader: false,
  sendsLoginsToDirectory: false,
  alwaysFallsBack: false,
  guardsDirectoryLogins: false,
  knowsEmailCodes: false,
  masksHandlers: false,
  swallowsMalformedBodies: false,
  me: "documented",
};

const detailed: Era = {
  ...restivus,
  errors: "detailed",
  readsCodeHeader: true,
  sendsLoginsToDirectory: true,
  alwaysFallsBack: true,
  guardsDirectoryLogins: true,
  knowsEmailCodes: true,
  loginExpirationDays: 90,
  me: "with-avatar",
};

const flagged: Era = {
  ...detailed,
  errors: "flagged",
  masksHandlers: true,
  swallowsMalformedBodies: true,
  me: "with-services",
};

/** The profiles, the default one first. */
export const PROFILES: readonly ["0.74", "5", "8"] = ["0.74", "5", "8"];

export function getEra(profile: string): Era {
  switch (profile) {
    case "5":
      return detailed;
    case "8":
      return flagged;
    default:
      return restivus;
  }
}
