import { createSampler } from "../spec/sample/sampler.ts";
import type { Spec } from "../spec/spec.ts";
import { createShowValue } from "./reply/shown-value.ts";
import { type Property, readProperties } from "./schema/properties.ts";
import type { Source } from "./source.ts";
import { isXml } from "./xml/is-xml.ts";

/** Nothing is made before the first reply that needs it. */
export async function createSource(spec: Spec): Promise<Source> {
  const known = new Map<string, ReadonlyMap<string, Property>>();
  const sampler = createSampler(spec);
  const source: Source = {
    spec,
    sampler,
    showValue: createShowValue(spec, sampler),
    propertiesAt(pointer) {
      const found = known.get(pointer) ?? readProperties(spec.document, pointer);
      known.set(pointer, found);
      return found;
    },
  };
  if (!answersXml(spec)) return source;
  const { createXmlRenderer } = await import("./xml/render-xml.ts");
  return { ...source, renderXml: createXmlRenderer(source) };
}

function answersXml({ operations }: Spec): boolean {
  return operations.some(({ responses }) =>
    responses.some(({ content }) => content.some(({ mediaType }) => isXml(mediaType))),
  );
}
