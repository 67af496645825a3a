import type { Engine } from "../../mock/engine.ts";

/** A sentence for each API that goes by another name since its document changed: worlds know it by the old one. */
export function describeRenamed(before: Engine, after: Engine): readonly string[] {
  const former = new Map(before.apis.map(({ api, spec }) => [spec.file.href, api.name]));
  const names = new Set(after.apis.map(({ api }) => api.name));
  return after.apis.flatMap(({ api, spec }) => {
    const old = former.get(spec.file.href);
    if (old === undefined || old === api.name || names.has(old)) return [];
    return `"${old}" is called "${api.name}" now, after the title of its document. What worlds hold of "${old}" comes back with the old title; to keep it under any, name the API in a configuration: inferApi(…, { name: "${old}" }).`;
  });
}
