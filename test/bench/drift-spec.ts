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

function createOperation(index: number): object {
  const content = {
    "application/json": { schema: { $ref: `#/components/schemas/Schema${index}` } },
  };
  return {
    post: {
      operationId: `operation${index}`,
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      requestBody: { content },
      responses: { "200": { description: DESCRIPTION, content } },
    },
  };
}

function createSpec(isRevision: boolean): object {
  const indexes = Array.from({ length: SCHEMAS }, (_, index) => index);
  return {
    openapi: "3.1.1",
    info: { title: "large", version: "1.0.0" },
    paths: Object.fromEntries(indexes.map((at) => [`/things${at}/{id}`, createOperation(at)])),
    components: {
      schemas: Object.fromEntries(
        indexes.map((at) => [`Schema${at}`, createSchema(at, isRevision)]),
      ),
    },
  };
}

const formats = { yaml: stringify, json: (value: unknown) => JSON.stringify(value, null, 2) };

const directory = await mkdtemp(join(tmpdir(), "doubletake-bench-"));
try {
  for (const [extension, write] of Object.entries(formats)) {
    const base = join(directory, `base.${extension}`);
    const revision = join(directory, `revision.${extension}`);
    await writeFile(base, write(createSpec(false)));
    await writeFile(revision, write(createSpec(true)));
    const { size } = await stat(base);
    const elapsed = startStopwatch();
    const { checks } = await compareSpecs({ base, revision, failOn: "must" });
    const seconds = (elapsed() / 1000).toFixed(1);
    const findings = checks.reduce((sum, check) => sum + check.findings.length, 0);
    const megabytes = (size / 2 ** 20).toFixed(1);
    console.log(`drift spec, ${megabytes} MB of ${extension}: ${seconds} s, ${findings} findings`);
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
