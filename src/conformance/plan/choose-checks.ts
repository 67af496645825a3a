import { matchesGlob } from "node:path";
import { ToolkitError } from "../../errors.ts";
import { suggest } from "../../lib/suggest.ts";
import type { Check } from "../check.ts";
import type { LeftOut } from "./plan.ts";
import type { PlanParts } from "./plan-parts.ts";

type Choice = Pick<PlanParts, "checks" | "only" | "skip" | "shard">;

/** The checks that `--only`, `--skip` and `--shard` leave; those left out by name are not even mentioned. */
export function chooseChecks({ checks, only, skip, shard }: Choice): {
  readonly checks: readonly Check[];
  readonly leftOut: readonly LeftOut[];
} {
  for (const glob of [...only, ...skip]) refuseUnknown(glob, checks);
  const wanted = checks.filter(({ id }) => only.length === 0 || matchesAny(id, only));
  const leftOut = wanted
    .filter(({ id }) => matchesAny(id, skip))
    .map((check) => ({ check, verdict: "skip" as const, reason: "It was skipped by --skip." }));
  const kept = wanted.filter(({ id }) => !matchesAny(id, skip));
  // Each part judges all of its own exchanges; the other checks are dealt out.
  const dealt = kept.filter((check) => "reads" in check);
  const mine = new Set(dealt.filter((_, index) => index % shard.count === shard.index - 1));
  return { checks: kept.filter((check) => !("reads" in check) || mine.has(check)), leftOut };
}

function matchesAny(id: string, globs: readonly string[]): boolean {
  return globs.some(
    (glob) => matchesGlob(id, glob) || (!glob.includes("/") && matchesGlob(id, `*/${glob}`)),
  );
}

function refuseUnknown(glob: string, checks: readonly Check[]): void {
  if (checks.some(({ id }) => matchesAny(id, [glob]))) return;
  const names = checks.map(({ id }) => (glob.includes("/") ? id : id.slice(id.indexOf("/") + 1)));
  throw new ToolkitError(
    "CHECK_UNKNOWN",
    `Cannot choose by "${glob}": no check has such an id.${suggest(glob, names)} See all of them with --plan.`,
  );
}
