import type { DefectGroup, SabotagedServer } from "../../subject.ts";
import type { Change } from "../changes.ts";
import { createListener } from "../plain/listen.ts";
import { plain } from "../plain/plain.ts";
import type { Era } from "../plain/server.ts";

/** One thing that is wrong with an otherwise plain server. */
interface Defect {
  readonly title: string;
  /** The id of a requirement of the ledger, or a row of the facts. */
  readonly breaks: string;
  /** Without one, the era of the page. */
  readonly era?: Era;
  readonly change: Change;
}

/** Defects by the id of their server. */
export type Defects = Readonly<Record<string, Defect>>;

/** Makes a server of each defect of a group. */
export function sabotage(group: DefectGroup, defects: Defects): readonly SabotagedServer[] {
  return Object.entries(defects).map(([id, { title, breaks, era = "0.74", change }]) => ({
    kind: "sabotaged",
    id,
    api: "rocketchat",
    profile: era,
    title,
    group,
    breaks,
    create: (clock) => createListener(change(plain(era)), clock),
  }));
}
