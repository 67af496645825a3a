import type { DriftCase } from "../drift-case.ts";
import { comparePair, type Edit, swap } from "./pair.ts";

interface Edits {
  readonly spec?: Edit;
  readonly types?: Edit;
}

const drift = (id: string, rule: string, title: string, edits: Edits): DriftCase => ({
  id,
  title,
  kind: "drift",
  rule: `types/${rule}`,
  run: () => comparePair(edits),
});

const NEW_ROUTE = `  /trips/{id}:
    delete:
      operationId: deleteTrip
      responses: { "204": { description: Gone. } }
  /health:`;

export const drifts: readonly DriftCase[] = [
  drift("file-emptied", "file-is-generated", "the file has nothing left in it", {
    types: () => "export {};\n",
  }),
  drift("file-with-conflict", "file-is-generated", "a merge left its marks in the file", {
    types: (text) => `<<<<<<< ours\n${text}=======\n>>>>>>> theirs\n`,
  }),
  drift("syntax-error", "file-is-generated", "somebody left an edit half done", {
    types: swap("token: string;", "token: ;"),
  }),
  drift("export-dropped", "operation-missing", "somebody dropped an export", {
    types: swap("export interface operations", "interface operations"),
  }),
  drift("operation-added", "operation-missing", "the spec got an operation", {
    spec: swap("  /health:", NEW_ROUTE),
  }),
  drift("operation-removed", "operation-extra", "the spec lost an operation", {
    spec: swap(/  \/trips:[^]*?(?=  \/health:)/g, ""),
  }),
  drift("operation-renamed", "operation-missing", "the spec gave an operation another id", {
    spec: swap("operationId: listTrips", "operationId: findTrips"),
  }),
  drift("operation-moved", "operation-missing", "the spec gave an operation another path", {
    spec: swap("  /trips:", "  /journeys:"),
  }),
  drift("method-changed", "operation-extra", "the spec gave an operation another method", {
    spec: swap("  /trips:\n    get:", "  /trips:\n    post:"),
  }),
  drift("nameless-operation-added", "operation-missing", "the spec got one without an id", {
    spec: swap(
      "  /health:",
      '  /ready:\n    get: { responses: { "204": { description: Yes. } } }\n  /health:',
    ),
  }),
  drift("schema-added", "schema-missing", "the spec got a schema", {
    spec: swap("  schemas:\n", "  schemas:\n    Place: { type: string }\n"),
  }),
  drift("schema-removed-from-types", "schema-missing", "somebody deleted a type by hand", {
    types: swap(/ {8}Session: \{[^]*?\n {8}\};\n/g, ""),
  }),
  drift("schema-removed", "schema-extra", "the types have a schema that is gone", {
    types: swap("    schemas: {\n", "    schemas: {\n        Place: string;\n"),
  }),
  drift("response-component-added", "schema-missing", "the spec got a shared response", {
    spec: swap(
      "  responses:\n    Refused:",
      "  responses:\n    Busy: { description: Later. }\n    Refused:",
    ),
  }),
  drift("property-added", "member-missing", "a schema got a property", {
    spec: swap(
      "token: { type: string }",
      "token: { type: string }\n        renew: { type: string }",
    ),
  }),
  drift("property-removed", "member-extra", "a schema lost a property", {
    spec: swap('\n        code: { type: string, pattern: "^[0-9]+$" }', ""),
  }),
  drift("property-edited-in-types", "member-extra", "somebody added a property by hand", {
    types: swap(
      "            token: string;",
      "            token: string;\n            hint?: string;",
    ),
  }),
  drift("status-added", "member-missing", "an operation got a status", {
    spec: swap(
      '        "204": { description: Alive. }',
      '        "204": { description: Alive. }\n        "503": { description: Down. }',
    ),
  }),
  drift("media-type-changed", "member-missing", "a body got another media type", {
    spec: swap(
      '          application/json:\n            schema: { $ref: "#/components/schemas/Credentials" }',
      '          text/json:\n            schema: { $ref: "#/components/schemas/Credentials" }',
    ),
  }),
  drift("parameter-added", "member-missing", "an operation got its second parameter", {
    spec: swap(
      "        - { name: dry",
      "        - { name: wet, in: query, schema: { type: string } }\n        - { name: dry",
    ),
  }),
  drift("first-header-parameter", "member-missing", "an operation got its first header", {
    spec: swap(
      "        - { name: dry",
      "        - { name: X-Tenant, in: header, schema: { type: string } }\n        - { name: dry",
    ),
  }),
  drift("type-changed", "type-differs", "a property became a number", {
    spec: swap("token: { type: string }", "token: { type: integer }"),
  }),
  drift("enumeration-grew", "type-differs", "an enumeration got a value", {
    spec: swap("[guest, member]", "[guest, member, owner]"),
  }),
  drift("null-came", "type-differs", "a property may be null now", {
    spec: swap("title: { type: string }", 'title: { type: [string, "null"] }'),
  }),
  drift("reference-changed", "type-differs", "a body refers to another schema", {
    spec: swap("schemas/Credentials", "schemas/Session"),
  }),
  drift("map-value-changed", "type-differs", "the values of a map became numbers", {
    spec: swap("additionalProperties: { type: string }", "additionalProperties: { type: number }"),
  }),
  drift("list-became-object", "type-differs", "a list became one object", {
    types: swap(/\(\{\n(\s+title[^]*?)\} \| null\)\[\]/g, "{\n$1} | null"),
  }),
  drift("property-became-required", "optionality-differs", "a property became required", {
    spec: swap("required: [user, password]", "required: [user, password, code]"),
  }),
  drift("property-became-optional", "optionality-differs", "a property became optional", {
    spec: swap("required: [token, role]", "required: [token]"),
  }),
  drift("body-became-optional", "optionality-differs", "a request body became optional", {
    spec: swap("        required: true\n", ""),
  }),
  drift("nested-in-list", "optionality-differs", "a property deep in a list became optional", {
    spec: swap("                      required: [title]\n", ""),
  }),
];
