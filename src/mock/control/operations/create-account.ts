import type { ControlHandler } from "../control-handler.ts";
import { inPart } from "../in-world.ts";
import { unprocessable } from "../problems.ts";
import { refuseTaken } from "../refuse-taken.ts";
import type { operations } from "../schema.gen.ts";

export const createAccount: ControlHandler<operations["createAccount"]> = (
  { parameters: { api }, body },
  control,
) =>
  refuseTaken(() =>
    inPart(control, { api, part: "accounts" }, async (accounts, context) => {
      const check = await control.checks.whole(accounts.schema);
      const errors = check(body);
      if (errors.length > 0)
        return unprocessable(`This is no account of "${api}". See the errors.`, {
          errors: [...errors],
        });
      return { status: 201, body: await accounts.create(context, body) };
    }),
  );
