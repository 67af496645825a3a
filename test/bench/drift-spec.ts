import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { compareSpecs } from "../../src/drift/spec/compare-specs.ts";
import { startStopwatch } from "../../src/lib/stopwatch.ts";

/** Schemas of the spec: about 5 MB as YAML. */
const SCHEMAS = 2000;
const PROPERTIES = 12;
/** Every so many schemas one changes. */
const CHANGED = 200;

const DESCRIPTION =
  "What this is good for, told at the length of a sentence that somebody would write. ";

function createSchema(index: number, isRevision: boolean): object {
  const limit = isRevision && index % CHANGED === 0 ? 20 : 40;
  const properties = Object.fromEntries(
    Array.from({ length: PROPERTIES }, (_, at) => [
      `field${at}`,
      { type: "string", maxLength: at === 0 ? limit : 40, description: DESCRIPTION },
    ]),
  );
  return { type: "object", description: DESCRIPTION.repeat(3), required: ["field0"], properties };
}

/** What a revision changes: some schemas, or the one that every operation answers with. */
type Change = "none" | "some schemas" | "a shared schema";

function createOperation(index: number): object {
  const toContent = (name: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  return {
    post: {
      operationId: `operation${index}`,
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      requestBody: { content: toContent(`Schema${index}`) },
      responses: {
        "200": { description: DESCRIPTION, content: toContent(`Schema${index}`) },
        "400": { description: DESCRIPTION, content: toContent("Refusal") },
      },
    },
  };
}

function createSpec(change: Change): object {
  const indexes = Array.from({ length: SCHEMAS }, (_, index) => index);
  const schemas = indexes.map((at) => [`Schema${at}`, createSchema(at, change === "some schemas")]);
  const maxLength = change === "a shared schema" ? 60 : 30;
  return {
    openapi: "3.1.1",
    info: { title: "large", version: "1.0.0" },
    paths: Object.fromEntries(indexes.map((at) => [`/things${at}/{id}`, createOperation(at)])),
    components: {
      schemas: {
        ...Object.fromEntries(schemas),
        Refusal: { type: "object", properties: { reason: { type: "string", maxLength } } },
      },
    },
  };
}

const formats = { yaml: stringify, json: (value: unknown) => JSON.stringify(value, null, 2) };

const directory = await mkdtemp(join(tmpdir(), "doubletake-bench-"));
try {
  for (const [extension, write] of Object.entries(formats)) {
    const base = join(directory, `base.${extension}`);
    const revision = join(directory, `revision.${extension}`);
    await writeFile(base, write(createSpec("none")));
    const megabytes = ((await stat(base)).size / 2 ** 20).toFixed(1);
    for (const change of ["none", "some schemas", "a shared schema"] as const) {
      await writeFile(revision, write(createSpec(change)));
      const elapsed = startStopwatch();
      const { checks } = await compareSpecs({ base, revision, failOn: "must" });
      const seconds = (elapsed() / 1000).toFixed(1);
      const findings = checks.reduce((sum, check) => sum + check.findings.length, 0);
      console.log(
        `drift spec, ${megabytes} MB of ${extension}, ${change} changed: ${seconds} s, ${findings} findings`,
      );
    }
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
