import { readFileSync } from "node:fs";
import { isMap, isScalar, parseDocument, Scalar, visit } from "yaml";
import { compareTexts, type Edit, edit } from "../compare-texts.ts";
import type { SpecCase } from "../sabotage.ts";
import { smallSpec } from "../small-spec.ts";

const auth = readFileSync(new URL("../../../../openapi/auth.yaml", import.meta.url), "utf8");
const rocketchat = readFileSync(
  new URL("../../../../openapi/rocketchat.yaml", import.meta.url),
  "utf8",
);

function toCase(id: string, title: string, base: string, revision: string): SpecCase {
  return { id, title, kind: "form", run: () => compareTexts(base, revision) };
}

function edited(id: string, title: string, ...edits: Edit[]): SpecCase {
  return toCase(id, title, smallSpec, edit(smallSpec, edits));
}

/** The text with another way to write each scalar or map. */
function rewritten(text: string, rewrite: (node: unknown, key: unknown) => void): string {
  const document = parseDocument(text);
  visit(document, (key, node) => {
    rewrite(node, key);
  });
  return document.toString();
}

const reversed = (text: string) =>
  rewritten(text, (node) => {
    if (isMap(node)) node.items.reverse();
  });

const quoted = (text: string) =>
  rewritten(text, (node) => {
    if (isScalar(node) && typeof node.value === "string") node.type = Scalar.QUOTE_SINGLE;
  });

const asJson = (text: string) => JSON.stringify(parseDocument(text).toJS());

const inFlow = (text: string) =>
  rewritten(text, (node) => {
    if (isMap(node)) node.flow = false;
  });

const withoutNotes = (text: string) => {
  const drop = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(drop);
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).filter(
      ([key, member]) =>
        key !== "x-provenance" && !(key === "description" && typeof member === "string"),
    );
    return Object.fromEntries(members.map(([key, member]) => [key, drop(member)]));
  };
  return JSON.stringify(drop(parseDocument(text).toJS()));
};

const renamed = (text: string, from: string, to: string) =>
  text.replaceAll(`schemas/${from}"`, `schemas/${to}"`).replace(`    ${from}:\n`, `    ${to}:\n`);

const SCHEMAS = "/components/schemas";
const credentials = parseDocument(smallSpec).getIn(["components", "schemas", "Credentials"]);
const user = parseDocument(smallSpec).getIn(["components", "schemas", "User"]);
const codeProof = parseDocument(smallSpec).getIn(["components", "schemas", "CodeProof"]);
const point = parseDocument(smallSpec).getIn(["components", "schemas", "Point"]);

const oldNullable = `openapi: 3.0.3
info: { title: old, version: 1.0.0 }
paths:
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  a: { type: string, nullable: true }
                  b: { type: integer, minimum: 1, exclusiveMinimum: true }
                  c: { type: number, maximum: 9, exclusiveMaximum: false }
`;

const newNullable = oldNullable
  .replace("3.0.3", "3.1.0")
  .replace("type: string, nullable: true", 'type: ["null", string]')
  .replace("minimum: 1, exclusiveMinimum: true", "exclusiveMinimum: 1")
  .replace(", exclusiveMaximum: false", "");

export const formCases: readonly SpecCase[] = [
  toCase("same-text", "the same text", smallSpec, smallSpec),
  toCase(
    "comments",
    "comments come and go",
    smallSpec,
    smallSpec.replaceAll(/^( *)(\w+:)$/gm, "$1# Note\n$1$2 # more"),
  ),
  toCase("key-order", "keys in another order", smallSpec, reversed(smallSpec)),
  toCase("quoting", "texts in quotes", smallSpec, quoted(smallSpec)),
  toCase("json", "JSON instead of YAML", smallSpec, asJson(smallSpec)),
  toCase("json-to-yaml", "YAML instead of JSON", asJson(smallSpec), smallSpec),
  toCase("block-style", "block style instead of flow style", smallSpec, inFlow(smallSpec)),
  toCase(
    "spacing",
    "blank lines and spaces at the ends",
    smallSpec,
    smallSpec.replaceAll("\n", "  \n\n"),
  ),
  toCase("line-ends", "line ends of Windows", smallSpec, smallSpec.replaceAll("\n", "\r\n")),
  toCase("byte-order-mark", "a byte order mark", smallSpec, `\uFEFF${smallSpec}`),
  toCase(
    "anchors",
    "an anchor instead of a copy",
    smallSpec,
    smallSpec
      .replace("{ type: string, maxLength: 20 }", "&short { type: string, maxLength: 20 }")
      .replace(
        "X-Node: { schema: { type: string } }",
        "X-Node: &node { schema: { type: string } }",
      ),
  ),
  toCase(
    "alias",
    "an alias instead of a copy",
    smallSpec.replace(
      "born: { type: string }",
      "born: { type: string }\n        place: { type: string }",
    ),
    smallSpec.replace(
      "born: { type: string }",
      "born: &text { type: string }\n        place: *text",
    ),
  ),
  edited("info", "another title, version and description", [
    "/info",
    { title: "Small", version: "2.0.0", description: "More" },
  ]),
  edited(
    "descriptions",
    "other descriptions",
    [`${SCHEMAS}/Credentials/description`, "Someone"],
    [`${SCHEMAS}/User/description`, "A person"],
    ["/paths/~1sessions/post/description", "Logs in"],
  ),
  edited("summary", "another summary", ["/paths/~1sessions/post/summary", "Log somebody in"]),
  edited(
    "titles",
    "titles of schemas, of branches too",
    [`${SCHEMAS}/User/title`, "User"],
    [`${SCHEMAS}/User/properties/login/anyOf/0/title`, "By password"],
    [`${SCHEMAS}/User/properties/login/anyOf/1/description`, "By directory"],
  ),
  edited(
    "examples",
    "other examples",
    [
      "/paths/~1sessions/post/responses/201/content/application~1json/examples",
      { second: { value: {} } },
    ],
    [`${SCHEMAS}/User/example`, { id: 2 }],
    [`${SCHEMAS}/User/properties/name/examples`, ["bo"]],
  ),
  edited(
    "external-docs",
    "a link to documentation",
    ["/externalDocs", { url: "https://example.test/" }],
    [`${SCHEMAS}/User/externalDocs`, { url: "https://example.test/" }],
  ),
  edited(
    "extensions",
    "extensions",
    ["/x-owner", "me"],
    ["/paths/~1sessions/post/x-provenance", { source: "document" }],
    [`${SCHEMAS}/User/x-note`, "a"],
    [`${SCHEMAS}/User/properties/login/anyOf/0/x-note`, "b"],
  ),
  edited(
    "tag-order",
    "tags in another order",
    ["/tags", [{ name: "users", description: "People" }, { name: "sessions" }]],
    ["/paths/~1sessions/delete/tags", ["users", "sessions"]],
  ),
  edited("required-order", "required properties in another order", [
    `${SCHEMAS}/Session/required`,
    ["user", "token", "status"],
  ]),
  edited("enum-order", "values in another order", [
    `${SCHEMAS}/Credentials/properties/device/enum`,
    ["other", "laptop", "phone"],
  ]),
  edited("type-order", "types in another order", [
    `${SCHEMAS}/Credentials/properties/code/type`,
    ["null", "string"],
  ]),
  edited("type-list-of-one", "a list of one type", [
    `${SCHEMAS}/User/properties/name/type`,
    ["string"],
  ]),
  edited("parameter-order", "parameters in another order", [
    "/paths/~1sessions/post/parameters",
    [...parseDocument(smallSpec).toJS().paths["/sessions"].post.parameters].toReversed(),
  ]),
  edited("path-parameter-name", "another name of a path parameter", [
    "/paths/~1users~1{userId}/parameters/0/description",
    "Who",
  ]),
  edited(
    "parameter-of-path",
    "a parameter of the operation instead of the path",
    ["/paths/~1users~1{userId}/parameters", undefined],
    [
      "/paths/~1users~1{userId}/get/parameters",
      [
        {
          name: "userId",
          in: "path",
          required: true,
          schema: { type: "string", pattern: "^[a-z]+$" },
        },
      ],
    ],
  ),
  edited("inline", "a schema in place of its $ref", [`${SCHEMAS}/Session/properties/user`, user]),
  edited("inline-branch", "a branch in place of its $ref", [
    `${SCHEMAS}/Credentials/properties/proof/oneOf/0`,
    codeProof,
  ]),
  edited("inline-all-of", "a part in place of its $ref", [`${SCHEMAS}/Place/allOf/0`, point]),
  edited("inline-body", "a body in place of its $ref", [
    "/paths/~1sessions/post/requestBody/content/application~1json/schema",
    credentials,
  ]),
  edited(
    "reference",
    "a $ref in place of a schema",
    [`${SCHEMAS}/Roles`, { type: "array", minItems: 1, items: { type: "string" } }],
    [`${SCHEMAS}/Session/properties/roles`, { $ref: "#/components/schemas/Roles" }],
  ),
  edited(
    "response-reference",
    "a $ref in place of a response",
    ["/components/responses", { Ended: { description: "Ended" } }],
    ["/paths/~1sessions/delete/responses/204", { $ref: "#/components/responses/Ended" }],
  ),
  edited("unused-component", "a component that nothing uses", [
    `${SCHEMAS}/Unused`,
    { type: "string" },
  ]),
  edited("security-scheme-description", "a description of a credential", [
    "/components/securitySchemes/key/description",
    "Ask us",
  ]),
  edited("security-on-operation", "credentials said by the operation", [
    "/paths/~1sessions/delete/security",
    [{ token: ["read"] }],
  ]),
  edited("security-order", "alternatives in another order", [
    "/paths/~1users~1{userId}/get/security",
    [{ key: [] }, { token: ["read"] }],
  ]),
  toCase(
    "component-renamed",
    "a component under another name",
    smallSpec,
    renamed(smallSpec, "Session", "Login"),
  ),
  toCase(
    "branch-renamed",
    "a branch under another name",
    smallSpec,
    renamed(smallSpec, "KeyProof", "ProofByKey"),
  ),
  toCase(
    "all-of-renamed",
    "a part of a composition under another name",
    smallSpec,
    renamed(smallSpec, "Point", "Coordinates"),
  ),
  toCase(
    "security-scheme-renamed",
    "a credential under another name",
    smallSpec,
    smallSpec
      .replace("- key: []", "- apiKey: []")
      .replace("    key: { type: apiKey", "    apiKey: { type: apiKey"),
  ),
  toCase("nullable", "nullable of 3.0 as types of 3.1", oldNullable, newNullable),
  toCase("nullable-back", "types of 3.1 as nullable of 3.0", newNullable, oldNullable),
  toCase("auth-order", "auth: keys in another order", auth, reversed(auth)),
  toCase("auth-json", "auth: as JSON", auth, asJson(auth)),
  toCase("auth-notes", "auth: without descriptions and provenance", auth, withoutNotes(auth)),
  toCase("rocketchat-order", "rocketchat: keys in another order", rocketchat, reversed(rocketchat)),
  toCase(
    "rocketchat-notes",
    "rocketchat: without descriptions and provenance",
    rocketchat,
    withoutNotes(rocketchat),
  ),
  toCase(
    "rocketchat-branch-renamed",
    "rocketchat: a form of login under another name",
    rocketchat,
    renamed(rocketchat, "TotpLogin", "LoginByCode"),
  ),
];
