import type { Era } from "./era.ts";
import { pocketbase022 } from "./pocketbase-0-22.ts";
import { pocketbase023 } from "./pocketbase-0-23.ts";

/** The versions that a profile stands for. */
export function eraOf(profile: string): Era {
  return profile === "pocketbase-0.23" ? pocketbase023 : pocketbase022;
}
