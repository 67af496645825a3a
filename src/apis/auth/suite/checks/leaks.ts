import type { Check } from "../../../../conformance/check.ts";
import { noPasswordComesBack } from "./leaks/no-password-comes-back.ts";
import { noSecretMembers } from "./leaks/no-secret-members.ts";
import { refusalGivesNoToken } from "./leaks/refusal-gives-no-token.ts";
import { refusalShowsNoQuery } from "./leaks/refusal-shows-no-query.ts";
import { refusalShowsNoUser } from "./leaks/refusal-shows-no-user.ts";

export const leaks: readonly Check[] = [
  noSecretMembers,
  noPasswordComesBack,
  refusalGivesNoToken,
  refusalShowsNoUser,
  refusalShowsNoQuery,
];
