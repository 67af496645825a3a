import type { Check } from "../../../../conformance/check.ts";
import { tokenExpiresLater } from "./tokens/token-expires-later.ts";
import { tokenIsAJwt } from "./tokens/token-is-a-jwt.ts";
import { tokenIsForTheRecord } from "./tokens/token-is-for-the-record.ts";
import { tokenIsLong } from "./tokens/token-is-long.ts";
import { tokenIsNoCounter } from "./tokens/token-is-no-counter.ts";
import { tokenIsNotEmpty } from "./tokens/token-is-not-empty.ts";
import { tokensDifferBetweenUsers } from "./tokens/tokens-differ-between-users.ts";

export const tokens: readonly Check[] = [
  tokenIsNotEmpty,
  tokenIsLong,
  tokenIsAJwt,
  tokenIsForTheRecord,
  tokenExpiresLater,
  tokenIsNoCounter,
  tokensDifferBetweenUsers,
];
