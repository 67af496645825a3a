import type { Rule } from "../gate.ts";
import type { Level } from "../../report/finding.ts";
import type { JsonType } from "./survey/shape.ts";
import type { Sighting } from "./judge/sighting.ts";
import type { EvidenceKind, Survey } from "./survey/survey.ts";

/** Something that the spec would have to say besides, or no longer. Places are JSON Pointers into the spec. */
export type Repair =
  | { readonly kind: "type"; readonly schema: string; readonly type: JsonType }
  | { readonly kind: "null"; readonly place: string }
  | { readonly kind: "optional"; readonly schema: string; readonly name: string }
  | { readonly kind: "constraint"; readonly schema: string; readonly keyword: string }
  | { readonly kind: "header"; readonly header: string }
  | { readonly kind: "enum-member"; readonly schema: string; readonly member: unknown }
  | { readonly kind: "status"; readonly operation: string; readonly status: number }
  | {
      readonly kind: "media-type";
      readonly operation: string;
      readonly status: number;
      readonly response: string;
      readonly mediaType: string;
    };

/** One way in which traffic and spec differ. The exchanges that show the same are one finding. */
export interface Observation {
  readonly operationId?: string;
  /** JSON Pointer into the body; `*` stands for any index, and for any key of a map. */
  readonly pointer: string;
  /** Holds no value that may differ between exchanges: it tells the finding apart. */
  readonly message: string;
  readonly expected?: string;
  /** A function where the rest of the traffic may have more to say. */
  readonly received?: string | (() => string);
  /** JSON Pointer into the spec. */
  readonly spec: string;
  readonly level?: Level;
  /** What would make the spec follow reality, where that is more than a new field. */
  readonly repair?: Repair;
}

/** A rule of the live gate: judges each exchange, the whole of the traffic, or both. */
export interface LiveRule extends Rule {
  readonly needs: EvidenceKind;
  each?(sighting: Sighting): Iterable<Observation>;
  end?(survey: Survey): Iterable<Observation>;
}
