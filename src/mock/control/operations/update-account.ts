import { noAccount } from "../absent.ts";
import type { ControlHandler } from "../control-handler.ts";
import { findAccount } from "../find-account.ts";
import { inPart } from "../in-world.ts";
import { unprocessable } from "../problems.ts";
import { refuseTaken } from "../refuse-taken.ts";
import type { operations } from "../schema.gen.ts";

export const updateAccount: ControlHandler<operations["updateAccount"]> = (
  { parameters: { api, id }, body },
  control,
) =>
  refuseTaken(() =>
    inPart(control, { api, part: "accounts" }, async (accounts, context) => {
      const account = await findAccount(accounts, context, id);
      if (!account) return noAccount(accounts, context, id);
      const check = await control.checks.partial(accounts.schema);
      const renamed = "id" in body && body["id"] !== account.id;
      const errors = renamed ? [{ pointer: "/id", message: "cannot be changed" }] : check(body);
      if (errors.length > 0)
        return unprocessable(`An account of "${api}" cannot be changed so. See the errors.`, {
          errors: [...errors],
        });
      const updated = await accounts.update(context, account.id, body);
      return updated ? { status: 200, body: updated } : noAccount(accounts, context, id);
    }),
  );
