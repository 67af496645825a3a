import { accounts, backupCodes } from "../accounts.ts";
import type { User } from "./server.ts";

const { member, another, totp, ldap, "ldap-totp": ldapTotp, inactive } = accounts.rocketchat;

const ordinary = { roles: ["user"], active: true, backupCodes: [] };

/** The users whom the accounts file names, and nobody else. */
export const users: readonly User[] = [
  {
    ...ordinary,
    id: "hQ7sFvXk3mPz9RbNt",
    name: "Nora Quill",
    username: member.username,
    emails: [{ address: member.email, verified: true }],
    roles: ["user", "moderator"],
    password: member.password,
  },
  {
    ...ordinary,
    id: "Wc4yGjL8dTn2KxQaS",
    name: "Omar Reyes",
    username: another.username,
    emails: [{ address: another.email, verified: false }],
    password: another.password,
  },
  {
    ...ordinary,
    id: "b9ZrMe5HwPq3uJfXo",
    name: "Petra Voss",
    username: totp.username,
    emails: [{ address: totp.email, verified: true }],
    password: totp.password,
    secret: totp.secret,
    backupCodes,
  },
  {
    ...ordinary,
    id: "T6kDnCi7vYgB4sWzE",
    name: "Quentin Ash",
    username: ldap.username,
    emails: [{ address: "quentin.ash@example.test", verified: true }],
    directoryPassword: ldap.password,
  },
  {
    ...ordinary,
    id: "pX2oRt8LmHa5jFqKd",
    name: "Rhea Lund",
    username: ldapTotp.username,
    emails: [{ address: "rhea.lund@example.test", verified: true }],
    directoryPassword: ldapTotp.password,
    secret: ldapTotp.secret,
  },
  {
    ...ordinary,
    id: "E3wSbNy6cGz7iQvMr",
    name: "Silas Marsh",
    username: inactive.username,
    emails: [{ address: inactive.email, verified: true }],
    password: inactive.password,
    active: false,
  },
];
