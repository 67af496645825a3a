import type { DriftCase } from "../../drift-case.ts";
import { drift, sessions, specDrift } from "../subject.ts";

/** Changes of a page with a route table and calls, and of its spec. */
export const sessionsCases: readonly DriftCase[] = [
  drift(sessions, "path-changed", "path-changed", [
    ["| `/api/v2/sessions` |", "| `/api/v3/sessions` |"],
  ]),
  drift(sessions, "method-changed", "method-changed", [["`POST`", "`PUT`"]]),
  drift(sessions, "authentication-needed", "authentication-changed", [["`no` ", "`yes`"]]),
  drift(sessions, "authentication-unclear", "statement-added", [["`no` ", "`maybe` "]]),
  drift(sessions, "path-of-call-changed", "path-changed", [
    ["curl http://localhost:3000/api/v2/sessions", "curl http://localhost:3000/api/v2/session"],
  ]),
  drift(sessions, "method-of-call-changed", "method-changed", [["curl -d", "curl -X PUT -d"]]),
  drift(sessions, "authentication-left-out", "authentication-changed", [["`no` ", "     "]]),
  drift(sessions, "authentication-column-removed", "authentication-changed", [
    [/^(\| (?:URL|:--|`\/api)[^|]*)\|[^|]*\|/gm, "$1|"],
  ]),
  drift(sessions, "method-left-out", "method-changed", [["`POST`", "      "]]),
  drift(sessions, "operation-of-servers-promised", "operation-added", [
    [/(\| `\/api.*\n)/, "$1| `/health` | `no` | `GET` |\n"],
  ]),
  drift(sessions, "argument-added", "field-added", [
    ["| `secret` | `Blue", "| `depot` | `Luzern` | Required | |\n| `secret` | `Blue"],
  ]),
  drift(sessions, "argument-of-other-form-added", "field-added", [
    ["| `secret` | `Blue", "| `phone` | | Required | |\n| `secret` | `Blue"],
  ]),
  drift(sessions, "argument-removed", "field-removed", [[/\| `email`.*\n/, ""]]),
  drift(sessions, "argument-renamed", "field-added", [["| `secret` |", "| `pin` |"]]),
  drift(sessions, "argument-became-optional", "field-required-changed", [
    ["`Blue-Van-7`      | Required", "`Blue-Van-7`      | Optional"],
  ]),
  drift(sessions, "argument-example-changed", "example-changed", [
    ["| `Blue-Van-7`      |", "| `Red-Van-8` |"],
  ]),
  drift(sessions, "argument-remark-changed", "statement-changed", [
    ["Your address", "Your number"],
  ]),
  drift(sessions, "note-added", "statement-added", [
    ["## Example Call - As Form", "-> **A key lasts a day.** <br/>\n\n## Example Call - As Form"],
  ]),
  drift(sessions, "note-removed", "statement-removed", [[/-> \*\*You will.*\n/, ""]]),
  drift(sessions, "note-changed", "statement-changed", [["You will need", "You may need"]]),
  drift(sessions, "note-grew", "statement-added", [["a parcel.**", "a parcel. It lasts a day.**"]]),
  drift(sessions, "note-narrowed", "statement-changed", [["a parcel.**", "a parcel of yours.**"]]),
  drift(sessions, "link-of-note-changed", "statement-changed", [
    ["(#example-call---with-a-badge)", "(#example-call---as-json)"],
  ]),
  drift(sessions, "change-added", "statement-added", [
    ["| 2.1.0 |", "| 2.2.0 | Removed badges |\n| 2.1.0 |"],
  ]),
  drift(sessions, "change-removed", "statement-removed", [[/\| 2\.1\.0.*\n/, ""]]),
  drift(sessions, "change-reworded", "statement-changed", [
    ["Added the `customer` to", "Removed the `customer` from"],
  ]),
  drift(sessions, "version-of-change-changed", "statement-changed", [["| 2.1.0 |", "| 2.1.1 |"]]),
  drift(sessions, "title-changed", "statement-removed", [["# Sessions", "# Visits"]]),
  drift(sessions, "call-removed", "media-type-removed", [[/```bash\ncurl http[^]*?```\n/, ""]]),
  drift(sessions, "json-call-removed", "example-removed", [
    [/```bash\ncurl -d '\{ "email[^]*?```\n/, ""],
  ]),
  drift(sessions, "form-value-changed", "example-changed", [["&remember=true", "&remember=false"]]),
  drift(sessions, "form-key-added", "example-misfit", [["&remember=true", "&remember=true&van=7"]]),
  drift(sessions, "form-key-removed", "example-changed", [["&remember=true", ""]]),
  drift(sessions, "call-of-other-media-type", "media-type-added", [
    ['-H "Content-Type: application/json"', '-H "Content-Type: application/xml"'],
  ]),
  drift(sessions, "undocumented-media-type-promised", "media-type-added", [
    ['-H "Content-Type: application/json"', '-H "Content-Type: multipart/form-data"'],
  ]),
  drift(sessions, "json-became-form", "media-type-added", [
    ['-H "Content-type:application/json"', '-H "Content-type:text/plain"'],
  ]),
  drift(sessions, "json-value-of-other-type", "field-type-changed", [
    ['"number": "4711"', '"number": 4711'],
  ]),
  drift(sessions, "json-value-changed", "example-changed", [['"Luzern"', '"Bern"']]),
  drift(sessions, "json-key-renamed", "field-added", [['"depot":', '"place":']]),
  drift(sessions, "json-nesting-changed", "field-moved", [
    [
      '{ "badge": { "depot": "Luzern", "number": "4711" } }',
      '{ "badge": { "number": "4711" }, "depot": "Luzern" }',
    ],
  ]),
  drift(sessions, "call-added", "example-added", [
    [
      "## Result",
      '```bash\ncurl -d \'{ "phone": "079", "secret": "x" }\' -H \'Content-Type: application/json\' http://localhost:3000/api/v2/sessions\n```\n\n## Result',
    ],
  ]),
  drift(sessions, "result-field-added", "field-added", [
    ['"customerId": 12,', '"customerId": 12,\n        "expires": 60,'],
  ]),
  drift(sessions, "result-field-removed", "field-removed", [['        "customerId": 12,\n', ""]]),
  drift(sessions, "result-field-renamed", "field-added", [['"customerId":', '"clientId":']]),
  drift(sessions, "result-type-changed", "field-type-changed", [
    ['"customerId": 12', '"customerId": "12"'],
  ]),
  drift(sessions, "result-became-null", "field-type-changed", [['"key": "k-1"', '"key": null']]),
  drift(sessions, "result-value-changed", "example-changed", [['"k-1"', '"k-2"']]),
  drift(sessions, "result-constant-changed", "example-misfit", [['"success"', '"ok"']]),
  drift(sessions, "result-nesting-changed", "field-moved", [
    [/"settings": \{\n\s*("map": \{[^]*?\})\n\s*\}/, "$1"],
  ]),
  drift(sessions, "result-items-changed", "example-changed", [['"gold"', '"silver"']]),
  drift(sessions, "placeholder-moved", "example-changed", [
    [/"map": \{\s*\.\.\.\s*\}/, '"map": { "zoom": 3 }'],
  ]),
  drift(sessions, "result-removed", "status-removed", [[/## Result[^]*(?=## Change)/, ""]]),
  drift(sessions, "code-added", "statement-added", [[/$/, "\n## Notes\n\n```js\nlogin()\n```\n"]]),

  specDrift(sessions, "path-changed", "path-changed", [
    ["  /api/v2/sessions:", "  /api/v2/session:"],
  ]),
  specDrift(sessions, "server-changed", "path-changed", [
    ["  /api/v2/sessions:\n", "  /v2/sessions:\n"],
  ]),
  specDrift(sessions, "credential-asked-for", "authentication-changed", [
    ["security: []", "security: [{ key: [] }]"],
  ]),
  specDrift(sessions, "form-refused", "media-type-added", [
    [/ {10}application\/x-www-form[^]*?(?= {10}multipart)/, ""],
  ]),
  specDrift(sessions, "form-of-login-removed", "example-misfit", [
    ['        - $ref: "#/components/schemas/BadgeLogin"\n', ""],
  ]),
  specDrift(sessions, "form-promised", "field-removed", [
    ["PhoneLogin:\n      x-provenance: { source: real-servers }\n", "PhoneLogin:\n"],
  ]),
  specDrift(sessions, "field-removed", "field-added", [
    ["            customerId: { type: integer }\n", ""],
  ]),
  specDrift(sessions, "field-added", "field-removed", [
    [
      "            customerId: { type: integer }\n",
      "            customerId: { type: integer }\n            expires: { type: integer }\n",
    ],
  ]),
  specDrift(sessions, "type-changed", "field-type-changed", [
    ["customerId: { type: integer }", "customerId: { type: string }"],
  ]),
  specDrift(sessions, "required-dropped", "field-required-changed", [
    ["required: [email, secret]\n      additional", "required: [email]\n      additional"],
  ]),
  specDrift(sessions, "example-changed", "example-changed", [["key: k-1", "key: k-9"]]),
  specDrift(sessions, "example-added", "example-removed", [
    [
      "              badge:\n",
      "              more:\n                x-provenance: { source: document }\n                value: { email: a, secret: b, remember: true }\n              badge:\n",
    ],
  ]),
];
