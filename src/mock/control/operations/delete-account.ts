import { noAccount } from "../absent.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const deleteAccount: ControlHandler<operations["deleteAccount"]> = (
  { parameters: { api, id } },
  control,
) =>
  inPart(control, { api, part: "accounts" }, async (accounts, context) => {
    const removed = await accounts.remove(context, id);
    return removed ? { status: 204 } : noAccount(accounts, context, id);
  });
