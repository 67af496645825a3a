import { isObject } from "../../lib/json.ts";
import { resolvePointer } from "../../lib/json-pointer.ts";
import { createTargets, findDead } from "./circles.ts";
import type { Files } from "./files.ts";
import type { Remark } from "./remarks.ts";
import { type Resolution, resolveReference, toReference } from "./resolve-reference.ts";
import type { Kind } from "./structure.ts";
import type { Draft } from "./upgrade-schema.ts";
import type { Site } from "./site.ts";
import { walkDocument } from "./walk.ts";

/** What a document consists of once every reference in it leads to a place of its own. */
export interface Linked {
  readonly sites: readonly Site[];
  /** What keeps the document from being used. */
  readonly mistakes: readonly Remark[];
  readonly remarks: readonly Remark[];
}

/** Rewrites each reference to a pointer into the document; files that it names are taken into the document. */
export function link(files: Files, visit: (site: Site) => void): Linked {
  const mistakes: Remark[] = [];
  const remarks: Remark[] = [];
  const referrers: Site[] = [];
  const known = new Map<string, Resolution>();

  function resolve(from: string, reference: string): Resolution {
    const name = `${files.baseOf(from)} ${reference}`;
    const resolution = known.get(name) ?? resolveReference(files, from, reference);
    if ("pointer" in resolution && !resolution.isRelative) known.set(name, resolution);
    return resolution;
  }

  function follow(site: Site, reference: string): Site | undefined {
    const target = resolve(site.pointer, reference);
    if ("problem" in target) {
      mistakes.push({ pointer: `${site.pointer}/$ref`, message: target.problem });
      return undefined;
    }
    const { pointer } = target;
    const draft: Draft = site.value;
    draft["$ref"] = toReference(pointer);
    referrers.push(site);
    const value = resolvePointer(files.document, pointer);
    if (isObject(value)) return { kind: site.kind, pointer, value };
    if (site.kind !== "schema" || typeof value !== "boolean") {
      const message = `the reference "${reference}" leads to what is no object. Correct it.`;
      mistakes.push({ pointer: `${site.pointer}/$ref`, message });
    }
    return undefined;
  }

  const sites = walkDocument(files.document, {
    follow,
    visit,
    mismatch(from, to) {
      const kinds = `a ${toWords(to.kind)}, where a ${toWords(from.kind)} is needed`;
      const draft: Draft = from.value;
      delete draft["$ref"];
      const message = `the reference leads to ${kinds}, and is ignored. Correct it.`;
      remarks.push({ pointer: `${from.pointer}/$ref`, message });
    },
    remark(mistake) {
      mistakes.push(mistake);
    },
  });
  const dead = findDead(createTargets(files.document), referrers);
  return { sites, remarks, mistakes: [...mistakes, ...dead] };
}

/** `pathItem` → `path item`. */
function toWords(kind: Kind): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
