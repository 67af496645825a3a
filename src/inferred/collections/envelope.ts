import { isObject, type JsonObject } from "../../lib/json.ts";
import type { Page } from "./page.ts";

const TOTAL =
  /^\$?(total|count|total_?(count|items|results|records|elements|size)|results?_?count)$/i;
const SHOWN = /^(number_?of_?elements|size|length|returned)$/i;
const LIMIT = /^(limit|per_?page|page_?size)$/i;
const OFFSET = /^(offset|skip|start)$/i;
const PAGE = /^(page|page_?number|current_?page)$/i;
const PAGES = /^(total_?pages|pages|page_?count|last_?page)$/i;
const MORE = /^has_?(more|next|next_?page)$/i;

/** The envelope of a list with its numbers put right, those of an object in it (`meta`) too. */
export function fillEnvelope(envelope: JsonObject, page: Page): JsonObject {
  return Object.fromEntries(
    Object.entries(envelope).map(([name, value]) => {
      if (isObject(value)) return [name, fillEnvelope(value, page)];
      if (typeof value === "boolean") return [name, MORE.test(name) ? hasMore(page) : value];
      return [name, typeof value === "number" ? (numberFor(name, page) ?? value) : value];
    }),
  );
}

function numberFor(name: string, { records, total, limit, offset }: Page): number | undefined {
  const size = Math.max(limit, 1);
  if (TOTAL.test(name)) return total;
  if (SHOWN.test(name)) return records.length;
  if (LIMIT.test(name)) return limit;
  if (OFFSET.test(name)) return offset;
  if (PAGE.test(name)) return Math.floor(offset / size) + 1;
  return PAGES.test(name) ? Math.ceil(total / size) : undefined;
}

function hasMore({ records, total, offset }: Page): boolean {
  return offset + records.length < total;
}
