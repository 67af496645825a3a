import { isAbsolute, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { listNameless } from "./render-handlers.ts";
import type { Subject } from "./subject.ts";

/** Not in one piece: the bundle puts the place of a module wherever it reads this. */
const HERE = ["import", "meta", "url"].join(".");

/** A configuration that serves the API of a document. */
export function renderConfig({ name, path, typeNames }: Subject, folder: string): string {
  const isWhole = listNameless(typeNames).length === 0;
  const imports = isWhole
    ? [
        `import { handlers } from "./doubletake/${name}/handlers.ts";`,
        `import type { operations } from "./doubletake/${name}/schema.gen.ts";`,
      ]
    : [`import { handlers, type Operations } from "./doubletake/${name}/handlers.ts";`];
  return [
    'import { defineConfig, inferApi } from "doubletake";',
    ...imports,
    "",
    `const document = new URL("${toReference(path, folder)}", ${HERE});`,
    `const api = inferApi<${isWhole ? "operations" : "Operations"}>(document, {`,
    `  name: "${name}",`,
    "  operations: handlers,",
    "});",
    "",
    "export default defineConfig({",
    `  apis: [api],`,
    `  check: { api: "${name}" },`,
    "  drift: {",
    "    types: [",
    "      {",
    `        api: "${name}",`,
    `        file: "doubletake/${name}/schema.gen.ts",`,
    "      },",
    "    ],",
    "    mock: true,",
    "  },",
    "});",
    "",
  ].join("\n");
}

/** A configuration that serves the built-in APIs. */
export function renderBuiltIn(): string {
  return [
    'import { defineConfig } from "doubletake";',
    "",
    "export default defineConfig({",
    '  apis: ["auth", "rocketchat"],',
    '  check: { accounts: "node_modules/doubletake/examples/accounts.yaml" },',
    "  drift: { mock: true },",
    "});",
    "",
  ].join("\n");
}

/** What checks the written files, whatever the project around them is made of. */
export const TSCONFIG = `{
  "compilerOptions": {
    "target": "ESNext",
    "module": "Preserve",
    "strict": true,
    "noEmit": true,
    "allowImportingTsExtensions": true,
    "erasableSyntaxOnly": true,
    "skipLibCheck": true
  },
  "include": [".", "../doubletake.config.ts"]
}
`;

/** As an import has it: relative to the folder, unless the two share none. */
function toReference(path: string, folder: string): string {
  const way = relative(folder, path);
  if (isAbsolute(way)) return pathToFileURL(path).href;
  const steps = way.split(/[/\\]/).map(encodeURIComponent).join("/");
  return steps.startsWith("../") ? steps : `./${steps}`;
}
