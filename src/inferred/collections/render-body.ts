import { asObject, isObject, type JsonObject } from "../../lib/json.ts";
import type { Source } from "../source.ts";
import type { BodyView } from "./body-view.ts";
import { fillEnvelope } from "./envelope.ts";
import type { Page } from "./page.ts";

/** What a reply shows: one record, or those of a page. */
export type Shown = { readonly record: JsonObject } | { readonly page: Page };

/** The body that shows records in a documented reply; `envelope` is what surrounds them there. */
export function renderBody(
  source: Source,
  { view, envelope }: { readonly view: BodyView; readonly envelope: unknown },
  shown: Shown,
): unknown {
  const show = (record: JsonObject) => showRecord(source, view.itemPointer, record);
  const body = "page" in shown ? shown.page.records.map(show) : show(shown.record);
  if (view.key === undefined) return body;
  const around = isObject(envelope) ? envelope : {};
  const filled = "page" in shown ? fillEnvelope(around, shown.page) : around;
  return { ...filled, [view.key]: body };
}

/** The properties that a schema shows of a record; what it requires beyond these is made up. */
function showRecord(source: Source, pointer: string, record: JsonObject): JsonObject {
  const properties = source.propertiesAt(pointer);
  if (properties.size === 0) return record;
  const visible = [...properties.values()].filter(({ schema }) => schema["writeOnly"] !== true);
  const shown = Object.fromEntries(
    visible.flatMap(({ name }) => (name in record ? [[name, record[name]]] : [])),
  );
  const missing = visible.filter(({ name, required }) => required && !(name in shown));
  if (missing.length === 0) return shown;
  const sample = asObject(source.sampler.sampleAt(pointer));
  const made = missing.flatMap(({ name }) => (name in sample ? [[name, sample[name]]] : []));
  return { ...Object.fromEntries(made), ...shown };
}
