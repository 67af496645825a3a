import { getEra } from "./era.ts";
import type { RocketChatContext } from "./model.ts";
import type { components } from "./schema.gen.ts";
import { findVerifiedEmail, hasEmailFactor, type Account } from "./state/account.ts";

type Me = components["schemas"]["Me"];

/** A few of the several dozen that servers send: the page leaves them out, and versions differ. */
const preferences: Me["settings"]["preferences"] = {
  enableAutoAway: true,
  idleTimeLimit: 300,
  desktopNotifications: "all",
  emailNotificationMode: "mentions",
  sendOnEnter: "normal",
  useEmojis: true,
};

/** The user as the user sees it, with the keys that the version sends. */
export function toMe(account: Account, { profile, settings }: RocketChatContext): Me {
  const me = toDocumentedMe(account);
  switch (getEra(profile).me) {
    case "documented":
      return me;
    case "with-avatar":
      return { ...me, avatarUrl: avatarUrl(account, settings.siteUrl) };
    case "with-services":
      return {
        ...me,
        statusDefault: "online",
        settings: { profile: {}, preferences },
        avatarUrl: avatarUrl(account, settings.siteUrl),
        isOAuthUser: false,
        services: toServices(account),
        _updatedAt: account.updatedAt,
      };
  }
}

function toDocumentedMe(account: Account): Me {
  const me: Me = {
    _id: account.id,
    username: account.username,
    emails: [...account.emails],
    status: "online",
    statusConnection: "online",
    utcOffset: account.utcOffset,
    active: account.active,
    roles: [...account.roles],
    settings: { preferences },
  };
  const email = findVerifiedEmail(account);
  // What is not set is absent, not null.
  if (account.name !== undefined) me.name = account.name;
  if (account.language !== undefined) me.language = account.language;
  if (account.customFields !== undefined) me.customFields = account.customFields;
  if (email !== undefined) me.email = email;
  return me;
}

function toServices(account: Account): NonNullable<Me["services"]> {
  return {
    password: { exists: account.password !== undefined },
    ...(account.totp && { totp: { enabled: true } }),
    ...(hasEmailFactor(account) && { email2fa: { enabled: true } }),
  };
}

function avatarUrl({ username }: Account, siteUrl: string): string {
  return `${siteUrl}/avatar/${encodeURIComponent(username)}`;
}
