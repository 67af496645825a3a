import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { asObject, asString } from "../lib/json.ts";
import { isReservedName } from "../mock/loaded-api.ts";
import type { Spec } from "../spec/spec.ts";

/** Names of files that say nothing of the API in them. */
const GENERIC = new Set(["openapi", "swagger", "api", "spec", "api-docs", "schema", "index"]);

/** `Pet Store.v2.yaml` → `pet-store-v2`; by its title where the file's name says nothing. */
export function nameApi({ file, document }: Pick<Spec, "file" | "document">): string {
  const stem = toSlug(basename(fileURLToPath(file)).replace(/(\.openapi)?\.[^.]+$/, ""));
  const title = toSlug(asString(asObject(document["info"])["title"], ""));
  const name = (GENERIC.has(stem) ? title : stem) || stem || title || "api";
  return isReservedName(name) ? `${name}-api` : name;
}

function toSlug(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}
