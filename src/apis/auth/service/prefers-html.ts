interface MediaRange {
  readonly type: string;
  readonly subtype: string;
  readonly quality: number;
}

const MEDIA_RANGE = /([^/\s]+)\/([^;\s]+)\s*(?:;\s*q=([\d.]+))?/;

/** Whether SvelteKit answers a failure with a page: without Accept, or where JSON is not preferred. */
export function prefersHtml(accept: string | undefined): boolean {
  if (accept === undefined || accept === "") return true;
  if (accept === "application/json" || accept === "*/*") return false;
  const ranges = accept
    .split(",")
    .flatMap(parseRange)
    .toSorted((a, b) => b.quality - a.quality || wildcards(a) - wildcards(b));
  const json = ranges.findIndex((range) => covers(range, "application", "json"));
  const html = ranges.findIndex((range) => covers(range, "text", "html"));
  return json === -1 || (html !== -1 && html < json);
}

function parseRange(text: string): readonly MediaRange[] {
  const [, type, subtype, quality = "1"] = MEDIA_RANGE.exec(text) ?? [];
  if (type === undefined || subtype === undefined) return [];
  return [{ type, subtype, quality: Number(quality) }];
}

/** A narrower range comes before a wider one of the same quality. */
function wildcards({ type, subtype }: MediaRange): number {
  return (subtype === "*" ? 2 : 0) + (type === "*" ? 1 : 0);
}

function covers(range: MediaRange, type: string, subtype: string): boolean {
  return ["*", type].includes(range.type) && ["*", subtype].includes(range.subtype);
}
