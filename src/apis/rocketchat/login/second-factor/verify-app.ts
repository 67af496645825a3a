import {
  BACKUP_CODE_LENGTH,
  hashBackupCode,
  useBackupCode,
} from "../../../../credentials/backup-codes.ts";
import { verifyTotp } from "../../../../credentials/totp.ts";
import type { LoginScope } from "../../model.ts";
import type { Account } from "../../state/account.ts";
import { replaceAccount } from "../../state/accounts.ts";
import { secondFactorFailure, type LoginFailure } from "../failure.ts";
import type { Presented } from "./presented.ts";

/** Judges a code of an authenticator app, or a backup code in its place. */
export function verifyApp(
  { account, code, methods }: Presented,
  scope: LoginScope,
): LoginFailure | undefined {
  const details = { method: "totp", codeGenerated: false, availableMethods: [...methods] };
  if (code === undefined) return secondFactorFailure("totp-required", details);

  const isRight =
    code.length === BACKUP_CODE_LENGTH
      ? spendBackupCode(account, code, scope)
      : isCurrentCode(account, code, scope);
  return isRight ? undefined : secondFactorFailure("totp-invalid", details);
}

function isCurrentCode({ totp }: Account, code: string, { context }: LoginScope): boolean {
  const { clock, settings } = context;
  if (!totp) return false;
  return verifyTotp(totp.secret, code, { time: clock.now(), window: settings.totpMaxDelta });
}

function spendBackupCode(account: Account, code: string, { context }: LoginScope): boolean {
  const { used } = useBackupCode(account.backupCodes.map(hashBackupCode), code);
  if (!used) return false;
  const backupCodes = account.backupCodes.filter((kept) => kept !== code);
  replaceAccount(context.records, { ...account, backupCodes });
  return true;
}
