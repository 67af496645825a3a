import { join, relative, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";

/**
 * Makes one file of what `doubletake mock` loads at start: a hundred and fifty small modules would
 * double its cold start. The modules stay beside it, for those who import the package.
 */
const [folder = "dist"] = process.argv.slice(2);
const output = resolve(folder, "cli");
const entry = join(output, "run.js");

/** Dependencies that every start needs; the others are loaded when they are needed. */
const INLINED = /^(commander|otpauth)$|^@noble\/|^ajv\/dist\/runtime\//;

/** A module in the bundle still finds files from where it stood. */
const keepPlaces: Plugin = {
  name: "keep-places",
  transform(code, id) {
    if (!code.includes("import.meta.url") || !id.startsWith(join(output, ".."))) return undefined;
    const place = JSON.stringify(relative(output, id));
    return code.replaceAll("import.meta.url", `new URL(${place}, import.meta.url)`);
  },
};

const atStart = new Set<string>();

/** Collects the modules that are reached without a dynamic import. */
const findStart: Plugin = {
  name: "find-start",
  buildEnd() {
    const waiting = [entry];
    for (const id of waiting) {
      if (atStart.has(id)) continue;
      atStart.add(id);
      waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};

/**
 * Importing a built-in module by name reads all of its getters, lazy ones included: of `fs` and `crypto`
 * alone that costs 15 ms.
 */
const requireBuiltIns: Plugin = {
  name: "require-built-ins",
  renderChunk: (code) =>
    code.replaceAll(/^import (.+) from ("node:[^"]+");$/gm, (_, what: string, name: string) => {
      const [, whole, parts] = /^(?:\* as )?([\w$]+)?(?:, )?(\{.*\})?$/.exec(what) ?? [];
      return [whole, parts?.replaceAll(" as ", ": ")]
        .filter((names) => names !== undefined)
        .map((names) => `const ${names} = process.getBuiltinModule(${name});`)
        .join("\n");
    }),
};

const bundle = await rolldown({
  input: entry,
  platform: "node",
  external: (id) => /^[a-z@]/.test(id) && !INLINED.test(id),
  plugins: [keepPlaces, findStart, requireBuiltIns],
});
await bundle.write({
  dir: output,
  entryFileNames: "run.js",
  chunkFileNames: "run-[name].js",
  // Half as much to read; the names stay, for the stacks of --debug.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  codeSplitting: {
    groups: [{ debugName: "start", name: (id) => (atStart.has(id) ? "start" : null) }],
  },
});
await bundle.close();
