import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { LoadedSettings } from "../options/load-settings.ts";

/** The files that settings and APIs were read from, beside the modules of a configuration. */
export function listFiles({ settings, apis, configured }: LoadedSettings): readonly string[] {
  const { seedData, import: world } = settings;
  const specs = apis.flatMap(({ spec }) => (spec instanceof URL ? fileURLToPath(spec) : []));
  return [
    ...(configured ? [resolve(configured.file)] : []),
    ...[seedData, world].filter((file) => file !== undefined),
    ...withReferred(specs),
  ];
}

/** The files that a sentence names: what a file that cannot be read would have led to is not known. */
export function listNamed(sentence: string): readonly string[] {
  const names = sentence.match(/[^\s"'(),]+\.(?:ya?ml|json|[cm]?[jt]s)\b/g) ?? [];
  return names.map((name) => (name.startsWith("file:") ? fileURLToPath(name) : resolve(name)));
}

/** Documents with the files that they refer to, and so on: read as text, so that a mistake in one hides none. */
export function withReferred(documents: readonly string[]): ReadonlySet<string> {
  const found = new Set(documents);
  for (const file of found) {
    for (const [, reference = ""] of readText(file).matchAll(
      /\$ref["']?\s*:\s*["']?([^#"'\s,}]+)/g,
    )) {
      if (!/^\w+:/.test(reference)) found.add(resolve(dirname(file), decode(reference)));
    }
  }
  return found;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function decode(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
