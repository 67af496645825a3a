import { isBodiless } from "../../src/lib/bodiless.ts";
import { parseJson } from "../../src/lib/json.ts";
import { toMediaType } from "../../src/lib/media-type.ts";
import { findContent, findResponse, isJson } from "../../src/spec/documented.ts";
import { loadDirected } from "../../src/spec/directed-spec.ts";
import type { Operation } from "../../src/spec/operation.ts";
import type { Spec } from "../../src/spec/spec.ts";
import type { Subject } from "./columns.ts";
import { playOwnSuite } from "./own-mock.ts";

/** The operations that got requests as documented, each as `mocked` or with why an answer to it falls short. */
export async function playDocumented(
  subject: Pick<Subject, "file" | "spec">,
): Promise<ReadonlyMap<string, string>> {
  const { spec } = await loadDirected(subject.spec.file);
  const answers = new Map<string, string>();
  const only = ["generic/documented-request-is-understood"];
  await playOwnSuite(subject, { only }, async (operation, { method }, response) => {
    const shortfall = await findShortfall(spec, operation, { method, response });
    const former = answers.get(operation.id) ?? MOCKED;
    answers.set(operation.id, former === MOCKED ? (shortfall ?? MOCKED) : former);
  });
  return answers;
}

const MOCKED = "mocked";

/** Why a reply is no success, or not as documented. */
async function findShortfall(
  spec: Spec,
  operation: Operation,
  { method, response }: { readonly method: string; readonly response: Response },
): Promise<string | undefined> {
  const { status, headers } = response;
  const body = await response.text();
  if (status >= 400) return `${status}: ${body.replaceAll(/\s+/g, " ").slice(0, 200)}`;
  const documented = findResponse(operation, status);
  if (!documented) return knowsSuccess(operation) ? `${status} is not documented` : undefined;
  const hasBody = documented.content.length > 0 && !isBodiless(status) && method !== "HEAD";
  if (!hasBody) return undefined;
  const mediaType = toMediaType(headers.get("content-type") ?? undefined);
  const media = findContent(documented.content, mediaType);
  if (!media) return `${mediaType || "no media type"} is not documented`;
  if (media.schema === undefined || !isJson(mediaType)) return undefined;
  const [violation] = spec.schemaAt(media.schema)(parseJson(body));
  return violation && `${violation.pointer || "the body"} ${violation.message}`;
}

/** A document may list failures alone, which leaves open how an operation succeeds. */
function knowsSuccess({ responses }: Operation): boolean {
  return responses.some(({ status }) => /^[23]|^default$/.test(status));
}
