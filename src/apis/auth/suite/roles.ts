import type { Role, RoleDescription } from "../../../conformance/accounts.ts";

/** The accounts with which a tester lets the suite log in. */
export const roles: Readonly<Record<Role, RoleDescription>> = {
  member: { description: "A user with a username and a password.", needs: [] },
  another: {
    description: "A second user, best one who has set nothing: no avatar, no location.",
    needs: [],
  },
};
