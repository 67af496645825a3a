import type { Sampler } from "../spec/sample/sampler.ts";
import type { Spec } from "../spec/spec.ts";
import type { ShowValue } from "./reply/shown-value.ts";
import type { Property } from "./schema/properties.ts";

/** A value as XML, by the schema at a pointer. */
export type RenderXml = (value: unknown, pointer: string) => string;

/** What inferred replies are made from: one document, values that fit it, and what it says of objects. */
export interface Source {
  readonly spec: Spec;
  readonly sampler: Sampler;
  readonly showValue: ShowValue;
  /** The properties of the object schema at a pointer. */
  readonly propertiesAt: (pointer: string) => ReadonlyMap<string, Property>;
  /** Absent when the document answers no XML. */
  readonly renderXml?: RenderXml;
}
