import type { Era, JsonObject, User } from "./server.ts";

const PREFERENCES = { useEmojis: true, sendOnEnter: "normal", desktopNotifications: "all" };

/** The user, with the keys that the servers of an era send; a key that is not set is absent. */
export function describeUser(user: User, era: Era): JsonObject {
  const { id, name, emails, username, active, roles } = user;
  const email = emails.find(({ verified }) => verified)?.address;
  const documented = {
    _id: id,
    name,
    emails,
    status: "online",
    statusConnection: "online",
    username,
    utcOffset: 2,
    active,
    roles,
    settings: { preferences: PREFERENCES },
    ...(email === undefined ? {} : { email }),
  };
  if (era === "0.74") return documented;
  const withAvatar = { ...documented, avatarUrl: `http://localhost:3000/avatar/${username}` };
  return era === "5" ? withAvatar : { ...withAvatar, ...newerKeys(user) };
}

function newerKeys(user: User): JsonObject {
  return {
    statusDefault: "online",
    settings: { profile: {}, preferences: PREFERENCES },
    isOAuthUser: false,
    services: {
      password: { exists: user.password !== undefined },
      ...(user.secret === undefined ? {} : { totp: { enabled: true } }),
    },
    _updatedAt: "2025-03-01T12:00:00.000Z",
  };
}
