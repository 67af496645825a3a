import { inMe } from "../changes.ts";
import type { JsonObject } from "../plain/server.ts";
import type { Defects } from "./defect.ts";

/** Changes each e-mail address of the user. */
const inEmails = (change: (email: JsonObject) => unknown) =>
  inMe(({ emails }) => ({ emails: Array.isArray(emails) ? emails.map(change) : emails }));

/** Defects in the form of the user. */
export const userShapeDefects: Defects = {
  "id-missing": {
    title: "The user has no _id.",
    breaks: "rocketchat/login/200/me/id",
    change: inMe({ _id: undefined }),
  },
  "id-without-underscore": {
    title: "The _id of the user is called id.",
    breaks: "rocketchat/login/200/me/id",
    change: inMe(({ _id }) => ({ _id: undefined, id: _id })),
  },
  "id-object": {
    title: "The _id of the user is an object, as a database exports it.",
    breaks: "rocketchat/login/200/me/id",
    change: inMe(({ _id }) => ({ _id: { $oid: _id } })),
  },
  "username-missing": {
    title: "The user has no username.",
    breaks: "rocketchat/login/200/me/username",
    change: inMe({ username: undefined }),
  },
  "username-is-the-name": {
    title: "The username of the user is the name.",
    breaks: "rocketchat/login/200/me/username",
    change: inMe(({ name }) => ({ username: name })),
  },
  "username-empty": {
    title: "The username of the user is the empty string.",
    breaks: "rocketchat/login/200/me/username",
    change: inMe({ username: "" }),
  },
  "active-missing": {
    title: "The user has no mark active.",
    breaks: "rocketchat/login/200/me/active",
    change: inMe({ active: undefined }),
  },
  "active-false": {
    title: "A user who was logged in is not active.",
    breaks: "rocketchat/login/200/me/active",
    change: inMe({ active: false }),
  },
  "active-as-text": {
    title: 'The mark active is the text "true".',
    breaks: "rocketchat/login/200/me/active",
    change: inMe({ active: "true" }),
  },
  "active-as-number": {
    title: "The mark active is the number 1.",
    breaks: "rocketchat/login/200/me/active",
    change: inMe({ active: 1 }),
  },
  "roles-missing": {
    title: "The user has no roles.",
    breaks: "rocketchat/login/200/me/roles",
    change: inMe({ roles: undefined }),
  },
  "roles-as-text": {
    title: "The roles are one string.",
    breaks: "rocketchat/login/200/me/roles",
    change: inMe(({ roles }) => ({ roles: Array.isArray(roles) ? roles.join(" ") : roles })),
  },
  "roles-as-objects": {
    title: "Each role is an object.",
    breaks: "rocketchat/login/200/me/roles",
    change: inMe({ roles: [{ _id: "user", description: "" }] }),
  },
  "roles-null": {
    title: "The roles are null.",
    breaks: "rocketchat/login/200/me/roles",
    change: inMe({ roles: null }),
  },
  "emails-missing": {
    title: "The user has no emails.",
    breaks: "rocketchat/login/200/me/emails",
    change: inMe({ emails: undefined }),
  },
  "emails-object": {
    title: "The emails are one object and no array.",
    breaks: "rocketchat/login/200/me/emails",
    change: inMe(({ emails }) => ({ emails: Array.isArray(emails) ? emails[0] : emails })),
  },
  "emails-as-text": {
    title: "The emails are bare addresses.",
    breaks: "rocketchat/login/200/me/emails",
    change: inEmails(({ address }) => address),
  },
  "emails-null": {
    title: "The emails are null.",
    breaks: "rocketchat/login/200/me/emails",
    change: inMe({ emails: null }),
  },
  "email-without-verified": {
    title: "An address has no mark verified.",
    breaks: "rocketchat/login/200/me/emails/verified",
    change: inEmails(({ address }) => ({ address })),
  },
  "verified-as-text": {
    title: "The mark verified is a string.",
    breaks: "rocketchat/login/200/me/emails/verified",
    change: inEmails(({ address, verified }) => ({ address, verified: String(verified) })),
  },
  "address-missing": {
    title: "An e-mail address is called email and not address.",
    breaks: "rocketchat/login/200/me/emails/address",
    change: inEmails(({ address, verified }) => ({ email: address, verified })),
  },
  "address-null": {
    title: "The address of an e-mail address is null.",
    breaks: "rocketchat/login/200/me/emails/address",
    change: inEmails(({ verified }) => ({ address: null, verified })),
  },
  "settings-missing": {
    title: "The user has no settings.",
    breaks: "rocketchat/login/200/me/settings",
    change: inMe({ settings: undefined }),
  },
  "settings-null": {
    title: "The settings are null.",
    breaks: "rocketchat/login/200/me/settings",
    change: inMe({ settings: null }),
  },
  "settings-array": {
    title: "The settings are an empty array.",
    breaks: "rocketchat/login/200/me/settings",
    change: inMe({ settings: [] }),
  },
  "preferences-missing": {
    title: "The settings have no preferences.",
    breaks: "rocketchat/login/200/me/settings/preferences",
    change: inMe({ settings: {} }),
  },
  "preferences-array": {
    title: "The preferences are an array.",
    breaks: "rocketchat/login/200/me/settings/preferences",
    change: inMe({ settings: { preferences: [{ useEmojis: true }] } }),
  },
  "preferences-as-text": {
    title: "The preferences are JSON inside of a string.",
    breaks: "rocketchat/login/200/me/settings/preferences",
    change: inMe({ settings: { preferences: '{"useEmojis":true}' } }),
  },
  "presence-as-number": {
    title: "The status of the user is a number.",
    breaks: "rocketchat/login/200/me/status",
    change: inMe({ status: 1 }),
  },
  "name-object": {
    title: "The name of the user is an object.",
    breaks: "rocketchat/login/200/me/name",
    change: inMe(({ name }) => ({ name: { full: name } })),
  },
  "utc-offset-as-text": {
    title: "The utcOffset is a string.",
    breaks: "rocketchat/login/200/me/utc-offset",
    change: inMe({ utcOffset: "+02:00" }),
  },
  "status-connection-boolean": {
    title: "The statusConnection is true.",
    breaks: "rocketchat/login/200/me/status-connection",
    change: inMe({ statusConnection: true }),
  },
  "email-of-a-verified-user-missing": {
    title: "A user with a verified address has no email.",
    breaks: "facts R06",
    change: inMe({ email: undefined }),
  },
  "email-of-an-unverified-user": {
    title: "A user without a verified address has an email.",
    breaks: "facts R06",
    change: inMe(({ username }) => ({ email: `${String(username)}@example.test` })),
  },
  "email-of-nobody": {
    title: "The email of a user is none of the user's addresses.",
    breaks: "facts R06",
    change: inMe(({ email }) => (email === undefined ? {} : { email: "nobody@example.test" })),
  },
};
