import type { DefectGroup, SabotagedServer } from "../../subject.ts";
import { createChanged, profileOf, type Change } from "../change.ts";

/** One thing that a server gets wrong. */
export interface Defect extends Change {
  readonly id: string;
  readonly title: string;
  readonly breaks: string;
}

/** A server for each defect of a group. */
export function toSabotagedServers(
  group: DefectGroup,
  defects: readonly Defect[],
): readonly SabotagedServer[] {
  return defects.map((defect) => ({
    kind: "sabotaged",
    group,
    breaks: defect.breaks,
    id: defect.id,
    api: "auth",
    profile: profileOf(defect),
    title: defect.title,
    create: (clock) => createChanged(defect, clock),
  }));
}
