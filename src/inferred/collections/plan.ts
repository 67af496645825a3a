import type { JsonObject } from "../../lib/json.ts";
import type { Collection } from "../../mock/store/store.ts";
import type { Operation } from "../../spec/operation.ts";
import type { BodyView } from "./body-view.ts";

/** What an operation does with a collection. */
export type Action =
  | "list"
  | "create"
  | "clear"
  | "get"
  | "replace"
  | "merge"
  | "remove"
  /** Replaces the item whose id is in the body: PUT on the collection. */
  | "replace-by-body";

/** One operation of a collection, and how its reply shows what it is about. */
export interface Part {
  readonly operation: Operation;
  readonly action: Action;
  /** Of the JSON body of its success; absent when there is none, or none that shows a record. */
  readonly view: BodyView | undefined;
}

/** Records that a document describes by the paths of a collection and of its items. */
export interface CollectionPlan {
  /** `pets`, for people. */
  readonly name: string;
  /** `/users/{user}/pets`. */
  readonly path: string;
  readonly itemPath: string;
  /** Names of the path's parameters. */
  readonly scopeParameters: readonly string[];
  readonly idParameter: string;
  /** The property of a record that its path ends with. */
  readonly idKey: string;
  readonly idPointer: string;
  /** The schema of a whole record. */
  readonly itemPointer: string;
  readonly records: Collection<JsonObject>;
  readonly parts: readonly Part[];
}
