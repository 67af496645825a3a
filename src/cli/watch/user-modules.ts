import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** The modules of a user: a configuration file and what it imports from outside of node_modules. */
export interface UserModules {
  /** Paths of the files that were asked for, also of those that are not there. */
  readonly files: ReadonlySet<string>;
  /** Lets the next import load them as they are then; otherwise a module is loaded once. */
  renew(): void;
}

/** The folder of our own code, which stays as it was loaded. */
const OURS = new URL("../../", import.meta.url).href;

/** What tells the module of one reload from that of another. */
const GENERATION = "generation";

/** Follows what is imported from now on, until the process ends. */
export function trackUserModules(): UserModules {
  const files = new Set<string>();
  const { cache } = createRequire(import.meta.url);
  let generation = 0;

  function follow(url: string): boolean {
    const isOfUser =
      url.startsWith("file:") && !url.includes("/node_modules/") && !url.startsWith(OURS);
    if (isOfUser) files.add(fileURLToPath(url));
    return isOfUser;
  }

  registerHooks({
    resolve(specifier, context, next) {
      // A file that is missing may come.
      if (/^\.{0,2}\//.test(specifier)) {
        const wanted = URL.parse(specifier, context.parentURL);
        if (wanted) follow(wanted.href);
      }
      const resolved = next(specifier, context);
      if (!follow(resolved.url) || !context.conditions?.includes("import")) return resolved;
      const url = new URL(resolved.url);
      const format = resolved.format ?? findFormat(url);
      url.searchParams.set(GENERATION, String(generation));
      return { ...resolved, url: url.href, ...(format !== undefined && { format }) };
    },
  });
  return {
    files,
    renew() {
      generation += 1;
      // Modules of CommonJS are kept by path.
      for (const file of files) delete cache[file];
      files.clear();
    },
  };
}

/** What Node would find out by itself, with a warning for each reload, where package.json names no type. */
function findFormat(url: URL): string | undefined {
  const isModule = /^\s*(import|export)\b/m.test(readFileSync(url, "utf8"));
  if (!isModule) return undefined;
  return url.pathname.endsWith(".ts") ? "module-typescript" : "module";
}

/** A text of Node without the marks that reloads leave in the names of modules. */
export function withoutGeneration(text: string): string {
  return text.replaceAll(new RegExp(String.raw`\?${GENERATION}=\d+`, "g"), "");
}
