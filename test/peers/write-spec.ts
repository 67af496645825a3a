import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { exampleRequests, type Given } from "./example-requests.ts";
import { load } from "./load.ts";

interface Operation {
  readonly tags?: readonly string[];
  requestBody?: { content: Record<string, { examples?: unknown; schema?: unknown }> };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  servers: unknown;
}

interface DownConvert {
  readonly Converter: new (document: object) => { convert(): object };
}

/** Writes an API's spec for peers: only the operations that all its servers have, with an example that logs in. */
export async function writeSpec(given: Omit<Given, "aheadMs">, folder: string): Promise<string> {
  const source = new URL(`../../openapi/${given.api}.yaml`, import.meta.url);
  const document: Document = parse(await readFile(source, "utf8"), withoutProvenance);
  document.servers = [{ url: "/" }];
  const [login] = exampleRequests({ ...given, aheadMs: 0 });
  for (const [path, item] of Object.entries(document.paths)) {
    // A correct server of `auth` need not show the PocketBase behind it.
    if (item["post"]?.tags?.includes("pocketbase")) delete document.paths[path];
    else if (path === login?.path) setExample(item["post"], login.body);
  }
  const file = join(folder, `${given.api}.yaml`);
  await writeFile(file, stringify(document, { aliasDuplicateObjects: false }));
  return file;
}

/** Reads a spec, as OpenAPI 3.0 for the peers that read no 3.1. */
export async function readAsOpenApi30(specFile: string): Promise<object> {
  const { Converter }: DownConvert = load("@apiture/openapi-down-convert");
  const document: unknown = JSON.parse(
    JSON.stringify(parse(await readFile(specFile, "utf8"))),
    toSchema30,
  );
  if (typeof document !== "object" || document === null)
    throw new TypeError(`${specFile} is no spec.`);
  return new Converter(document).convert();
}

function withoutProvenance(key: unknown, value: unknown): unknown {
  return key === "x-provenance" ? undefined : value;
}

function setExample(operation: Operation | undefined, value: unknown): void {
  const content = operation?.requestBody?.content ?? {};
  // Peers take the first media type; the others have examples of accounts that the servers do not know.
  for (const mediaType of Object.keys(content)) {
    if (mediaType === "application/json")
      content[mediaType] = { ...content[mediaType], examples: { login: { value } } };
    else delete content[mediaType];
  }
}

/** What the converter leaves: keys beside a `$ref`, `type: "null"`, and a type that is a list. */
function toSchema30(key: string, value: unknown): unknown {
  if (!isRecord(value) || key === "example" || key === "value") return value;
  if (typeof value["$ref"] === "string") return { $ref: value["$ref"] };
  const { type, anyOf, ...rest } = value;
  if (Array.isArray(type)) return { ...rest, anyOf: type.map((one) => ({ type: one })) };
  if (!Array.isArray(anyOf)) return value;
  const kept = anyOf.filter((one) => !isRecord(one) || one["type"] !== "null");
  return kept.length === anyOf.length
    ? value
    : { ...rest, type: "object", nullable: true, allOf: kept };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
