import type { Operation, SecurityScheme } from "../../spec/operation.ts";
import type { Interaction } from "../contract/contract.ts";
import type { Shortfall } from "../contract-rule.ts";
import { wantsRefusal } from "./case.ts";
import { compareRules } from "./rules.ts";

/** Whether a request bears what the operation asks for; one that is to be refused need not. */
export function judgeCredentials(
  interaction: Interaction,
  { id, pointer, security }: Operation,
): readonly Shortfall[] {
  if (wantsRefusal(interaction) || security.length === 0) return [];
  const missing = security.map((schemes) =>
    schemes.filter((scheme) => !bears(interaction, scheme)),
  );
  const [nearest = []] = missing.toSorted((a, b) => a.length - b.length);
  return nearest.map((scheme) => ({
    rule: compareRules.credentials,
    operationId: id,
    pointer: interaction.request.pointer,
    message: `the request lacks ${describe(scheme)}, which ${id} asks for.`,
    spec: pointer,
  }));
}

function bears({ request }: Interaction, { kind, in: place, key = "" }: SecurityScheme): boolean {
  if (kind === "basic" || kind === "bearer") return request.headers.has("authorization");
  if (kind === "other") return true;
  if (place === "query") return request.query.includes(key);
  if (place === "header") return request.headers.has(key.toLowerCase());
  const cookies = request.headers.get("cookie") ?? "";
  return cookies.split(/; */).some((cookie) => cookie.startsWith(`${key}=`));
}

function describe({ kind, in: place = "header", key = "" }: SecurityScheme): string {
  return kind === "apiKey" ? `the ${place} "${key}"` : `the header "Authorization"`;
}
