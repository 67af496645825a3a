import { noAccount } from "../absent.ts";
import type { ControlHandler } from "../control-handler.ts";
import { findAccount } from "../find-account.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const deleteAccount: ControlHandler<operations["deleteAccount"]> = (
  { parameters: { api, id } },
  control,
) =>
  inPart(control, { api, part: "accounts" }, async (accounts, context) => {
    const account = await findAccount(accounts, context, id);
    const removed = account && (await accounts.remove(context, account.id));
    return removed ? { status: 204 } : noAccount(accounts, context, id);
  });
