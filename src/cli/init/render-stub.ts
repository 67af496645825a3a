import type { Stub } from "./name-stubs.ts";

/** As wide as the code of a project usually is. */
const WIDTH = 100;

/** The file of a handler that hands on to what was inferred. */
export function renderStub({ operation, identifier }: Stub, typeName: string): string {
  const { method, path, summary } = operation;
  const what = summary === "" ? "" : `: ${toProse(summary)}`;
  const [source = "operations"] = typeName.split("[");
  return [
    'import type { InferredHandler } from "doubletake";',
    `import type { ${source} } from "../schema.gen.ts";`,
    "",
    `/** \`${toProse(`${method} ${path}`)}\`${what} */`,
    renderHandler(`export const ${identifier}: InferredHandler<`, typeName),
    "",
  ].join("\n");
}

/** Laid out as Prettier and oxfmt do. */
function renderHandler(start: string, typeName: string): string {
  const head = `${start}${typeName}> =`;
  const parameters = "(request, context, inferred) =>";
  const call = "inferred(request, context);";
  if (`${head} ${parameters}`.length <= WIDTH) return `${head} ${parameters}\n  ${call}`;
  if (`${head} (`.length > WIDTH) return `${start}\n  ${typeName}\n> = ${parameters} ${call}`;
  return `${head} (\n  request,\n  context,\n  inferred,\n) => ${call}`;
}

/** In one line, and without what ends a comment. */
function toProse(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("*/", "* /").trim();
}
