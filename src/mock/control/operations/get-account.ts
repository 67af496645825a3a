import { noAccount } from "../absent.ts";
import type { ControlHandler } from "../control-handler.ts";
import { findAccount } from "../find-account.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const getAccount: ControlHandler<operations["getAccount"]> = (
  { parameters: { api, id } },
  control,
) =>
  inPart(control, { api, part: "accounts" }, async (accounts, context) => {
    const body = await findAccount(accounts, context, id);
    return body ? { status: 200, body } : noAccount(accounts, context, id);
  });
