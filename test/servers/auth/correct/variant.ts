import type { CorrectServer } from "../../subject.ts";
import { createChanged, profileOf, type Change } from "../change.ts";

/** One of the ways in which correct servers differ. */
export interface Variant extends Change {
  readonly id: string;
  readonly title: string;
}

export function toCorrectServer(variant: Variant): CorrectServer {
  return {
    kind: "correct",
    id: variant.id,
    api: "auth",
    profile: profileOf(variant),
    title: variant.title,
    create: (clock) => createChanged(variant, clock),
  };
}
