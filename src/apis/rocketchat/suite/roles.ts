import type { Role, RoleDescription } from "../../../conformance/accounts.ts";

/** The accounts with which a tester lets the suite log in. */
export const roles: Readonly<Record<Role, RoleDescription>> = {
  member: {
    description:
      "An active user with a password of the server, no second factor and, at best, an email.",
    needs: [],
  },
  another: { description: "A second user like the member.", needs: [] },
  totp: {
    description: "A user who needs the code of an app to log in.",
    needs: ["email", "secret"],
  },
  ldap: { description: "A user of the directory without a second factor.", needs: [] },
  "ldap-totp": {
    description: "A user of the directory who needs the code of an app.",
    needs: ["secret"],
  },
  inactive: { description: "A user with a password whom an administrator deactivated.", needs: [] },
};
