import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { GateResult } from "../../../src/drift/gate.ts";
import { compareTypes } from "../../../src/drift/generated-types/compare-types.ts";
import { generateTypes } from "../../../src/drift/generated-types/generate-types.ts";

/** How one side of a pair becomes another text. */
export type Edit = (text: string) => string;

/** A spec with one of each thing that types are made of. */
const SPEC = `openapi: 3.1.0
info: { title: Trips, version: "1" }
paths:
  /sessions:
    post:
      operationId: createSession
      parameters:
        - { name: dry, in: query, schema: { type: boolean } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Credentials" }
      responses:
        "201":
          description: Logged in.
          headers:
            X-Trace: { schema: { type: string } }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Session" }
        "401": { $ref: "#/components/responses/Refused" }
  /trips:
    get:
      operationId: listTrips
      responses:
        "200":
          description: All trips.
          content:
            application/json:
              schema:
                type: array
                items:
                  oneOf:
                    - type: object
                      required: [title]
                      properties:
                        title: { type: string }
                        length: { type: [number, "null"] }
                    - type: "null"
  /health:
    get:
      responses:
        "204": { description: Alive. }
components:
  schemas:
    Credentials:
      type: object
      description: What a user logs in with.
      required: [user, password]
      properties:
        user: { type: string }
        password: { type: string }
        code: { type: string, pattern: "^[0-9]+$" }
    Session:
      type: object
      required: [token, role]
      properties:
        token: { type: string }
        role: { enum: [guest, member] }
        extra: { type: object, additionalProperties: { type: string } }
  responses:
    Refused:
      description: Refused.
      content:
        application/json:
          schema: { type: object, properties: { message: { type: string } } }
`;

/** Compares types that were right once, after an edit of the spec or of the types themselves. */
export async function comparePair(edits: {
  readonly spec?: Edit;
  readonly types?: Edit;
}): Promise<GateResult> {
  const folder = mkdtempSync(join(tmpdir(), "doubletake-types-"));
  const spec = pathToFileURL(join(folder, "trips.yaml"));
  const committed = pathToFileURL(join(folder, "trips.gen.ts"));
  try {
    writeFileSync(spec, SPEC);
    writeFileSync(committed, apply(await generateTypes(spec), edits.types));
    writeFileSync(spec, apply(SPEC, edits.spec));
    return await compareTypes({ spec, committed, api: "trips" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Replaces each occurrence; an edit that changes nothing would prove nothing. */
export function swap(before: string | RegExp, after: string): Edit {
  return (text) => text.replaceAll(before, after);
}

function apply(text: string, edit: Edit | undefined): string {
  if (!edit) return text;
  const edited = edit(text);
  if (edited === text) throw new Error("The edit of this case changes nothing.");
  return edited;
}
