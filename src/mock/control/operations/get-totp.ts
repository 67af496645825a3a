import { noAccount } from "../absent.ts";
import type { ControlHandler } from "../control-handler.ts";
import { findAccount, nameAccount } from "../find-account.ts";
import { inPart } from "../in-world.ts";
import { notFound } from "../problems.ts";
import type { operations } from "../schema.gen.ts";

export const getTotp: ControlHandler<operations["getTotp"]> = (
  { parameters: { api, id } },
  control,
) =>
  inPart(control, { api, part: "accounts" }, async (accounts, context) => {
    const account = await findAccount(accounts, context, id);
    if (!account) return noAccount(accounts, context, id);
    const now = context.clock.now();
    const body = accounts.totp?.(account, now);
    if (body) return { status: 200, body };
    const others = (await accounts.list(context)).filter((other) => accounts.totp?.(other, now));
    return notFound(
      `second factor by app for the account "${id}"`,
      others.map((other) => nameAccount(accounts, other)),
    );
  });
