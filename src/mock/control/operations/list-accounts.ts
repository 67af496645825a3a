import type { ControlHandler } from "../control-handler.ts";
import { inPart } from "../in-world.ts";
import type { operations } from "../schema.gen.ts";

export const listAccounts: ControlHandler<operations["listAccounts"]> = (
  { parameters: { api } },
  control,
) =>
  inPart(control, { api, part: "accounts" }, async (accounts, context) => ({
    status: 200,
    body: { accounts: [...(await accounts.list(context))] },
  }));
