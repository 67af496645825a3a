import type { DriftCase } from "../../drift-case.ts";
import { drift, signIn, specDrift } from "../subject.ts";

const ROW_OF_HOUSE = "|»»» house|number|false|none||none|\n";

/** Changes of a page with a route line and nested tables, and of its spec. */
export const signInCases: readonly DriftCase[] = [
  drift(signIn, "path-renamed", "path-changed", [["POST /sign-in", "POST /login"]]),
  drift(signIn, "method-changed", "method-changed", [["POST /sign-in", "PUT /sign-in"]]),
  drift(signIn, "route-and-method-changed", "path-changed", [["POST /sign-in", "PUT /login"]]),
  drift(signIn, "route-line-removed", "path-changed", [["POST /sign-in\n", ""]]),
  drift(signIn, "operation-added", "operation-added", [[/$/, "\n## Out\n\nDELETE /sign-in\n"]]),
  drift(signIn, "title-changed", "statement-changed", [["## POST sign in", "## PUT sign in"]]),
  drift(signIn, "authorization-needed", "authentication-changed", [
    ["|lang|query", "|Authorization|header|string| yes |none|\n|lang|query"],
  ]),
  drift(signIn, "header-added", "parameter-added", [
    ["|lang|query", "|X-Van|header|string| yes |none|\n|lang|query"],
  ]),
  drift(signIn, "header-removed", "parameter-removed", [
    ["|X-Depot|header|string| yes |none|\n", ""],
  ]),
  drift(signIn, "header-renamed", "parameter-added", [["|X-Depot|", "|X-Van|"]]),
  drift(signIn, "undocumented-header-promised", "parameter-added", [
    ["|lang|query", "|X-Trace|header|string| no |none|\n|lang|query"],
  ]),
  drift(signIn, "header-became-optional", "parameter-required-changed", [
    ["|X-Depot|header|string| yes |", "|X-Depot|header|string| no |"],
  ]),
  drift(signIn, "query-became-required", "parameter-required-changed", [
    ["|lang|query|string| no |", "|lang|query|string| yes |"],
  ]),
  drift(signIn, "query-type-changed", "parameter-type-changed", [
    ["|lang|query|string|", "|lang|query|integer|"],
  ]),
  drift(signIn, "query-became-header", "parameter-removed", [["|lang|query|", "|lang|header|"]]),
  drift(signIn, "content-type-removed", "statement-removed", [
    ["|Content-Type|header|string| yes |none|\n", ""],
  ]),
  drift(signIn, "content-type-became-optional", "statement-changed", [
    ["|Content-Type|header|string| yes |", "|Content-Type|header|string| no |"],
  ]),
  drift(signIn, "body-became-required", "statement-changed", [
    ["|body|body|object| no |", "|body|body|object| yes |"],
  ]),
  drift(signIn, "body-field-added", "field-added", [
    ["|» remember|", "|» captcha|body|string| yes |none|\n|» remember|"],
  ]),
  drift(signIn, "body-field-removed", "field-removed", [
    ["|» remember|body|boolean| no |none|\n", ""],
  ]),
  drift(signIn, "body-field-renamed", "field-removed", [["|» secret|", "|» password|"]]),
  drift(signIn, "body-field-became-required", "field-required-changed", [
    ["|» remember|body|boolean| no |", "|» remember|body|boolean| yes |"],
  ]),
  drift(signIn, "body-field-type-changed", "field-type-changed", [
    ["|» remember|body|boolean|", "|» remember|body|string|"],
  ]),
  drift(signIn, "undocumented-body-field-promised", "field-added", [
    ["|» remember|", "|» device|body|string| no |none|\n|» remember|"],
  ]),
  drift(signIn, "body-type-changed", "statement-changed", [
    ["|body|body|object|", "|body|body|array|"],
  ]),
  drift(signIn, "body-field-type-left-out", "field-type-changed", [
    ["|» remember|body|boolean|", "|» remember|body||"],
  ]),
  drift(signIn, "body-field-flag-left-out", "field-required-changed", [
    ["|» email|body|string| yes |", "|» email|body|string| |"],
  ]),
  drift(signIn, "status-lost-its-body", "status-body-changed", [
    ["|Wrong secret|Inline|", "|Wrong secret|None|"],
  ]),
  drift(signIn, "status-of-table-left-out", "statement-added", [
    ["HTTP Status Code **401**\n", ""],
  ]),
  drift(signIn, "remark-changed", "statement-changed", [["eight letters", "twelve letters"]]),
  drift(signIn, "remark-added", "statement-added", [
    ["|» email|body|string| yes |none|", "|» email|body|string| yes |In lower case|"],
  ]),
  drift(signIn, "column-added", "statement-added", [
    [
      /\|Name\|Location\|Type\|Required\|Description\|\n\|---/,
      "|Name|Location|Type|Required|Description|Since|\n|---|---",
    ],
    ["|lang|query|string| no |none|", "|lang|query|string| no |none|1.3|"],
  ]),
  drift(signIn, "request-example-value-changed", "example-changed", [
    ['"remember": true', '"remember": false'],
  ]),
  drift(signIn, "request-example-type-changed", "field-type-changed", [
    ['"remember": true', '"remember": "yes"'],
  ]),
  drift(signIn, "request-example-misfits", "example-misfit", [
    ['"secret": "string"', '"secret": 1'],
  ]),
  drift(signIn, "request-example-removed", "example-removed", [
    [/> Body Parameters\n\n```json[^]*?```\n/, ""],
  ]),
  drift(signIn, "request-example-broken", "example-unreadable", [
    ['"secret": "string",', '"secret": "string'],
  ]),
  drift(signIn, "status-added", "status-added", [
    ["|401|[Una", "|423|[Locked](https://tools.ietf.org/html/rfc4918)|Locked|Inline|\n|401|[Una"],
  ]),
  drift(signIn, "undocumented-status-promised", "status-added", [
    ["|401|[Una", "|429|Too Many Requests|Too Many Requests|Inline|\n|401|[Una"],
  ]),
  drift(signIn, "status-removed", "status-removed", [[/\|401\|\[Una.*\n/, ""]]),
  drift(signIn, "status-changed", "status-removed", [["|401|[Una", "|403|[Una"]]),
  drift(signIn, "status-of-table-changed", "status-added", [
    ["HTTP Status Code **401**", "HTTP Status Code **403**"],
  ]),
  drift(signIn, "status-of-example-changed", "status-added", [
    ["> 200 Response", "> 201 Response"],
  ]),
  drift(signIn, "status-meaning-changed", "statement-changed", [["Wrong secret", "No secret"]]),
  drift(signIn, "response-table-removed", "field-removed", [[/HTTP Status Code \*\*401[^]*$/, ""]]),
  drift(signIn, "response-field-added", "field-added", [
    [ROW_OF_HOUSE, `${ROW_OF_HOUSE}|»»» city|string|true|none||none|\n`],
  ]),
  drift(signIn, "response-field-removed", "field-removed", [[ROW_OF_HOUSE, ""]]),
  drift(signIn, "response-field-renamed", "field-added", [["|»»» house|", "|»»» number|"]]),
  drift(signIn, "response-field-type-changed", "field-type-changed", [
    ["|»» id|integer|", "|»» id|string|"],
  ]),
  drift(signIn, "number-became-integer", "field-type-changed", [
    ["|»»» house|number|", "|»»» house|integer|"],
  ]),
  drift(signIn, "field-became-nullable", "field-type-changed", [
    ["|»» name|string|", "|»» name|string¦null|"],
  ]),
  drift(signIn, "items-type-changed", "field-type-changed", [
    ["|»» parcels|[object]|", "|»» parcels|[string]|"],
  ]),
  drift(signIn, "array-became-object", "field-type-changed", [
    ["|»» parcels|[object]|", "|»» parcels|object|"],
  ]),
  drift(signIn, "type-unknown", "statement-added", [["|»» name|string|", "|»» name|word|"]]),
  drift(signIn, "response-field-became-optional", "field-required-changed", [
    ["|»» name|string|true|", "|»» name|string|false|"],
  ]),
  drift(signIn, "response-field-became-required", "field-required-changed", [
    ["|»»» house|number|false|", "|»»» house|number|true|"],
  ]),
  drift(signIn, "field-moved-up", "field-moved", [["|»»» house|", "|»» house|"]]),
  drift(signIn, "field-moved-down", "field-moved", [
    ["|»» name|string|true|none||none|\n", ""],
    ["|»»» street|", "|»»» name|string|true|none||none|\n|»»» street|"],
  ]),
  drift(signIn, "restriction-added", "statement-added", [
    ["|»» name|string|true|none||none|", "|»» name|string|true|at most 40||none|"],
  ]),
  drift(signIn, "response-example-value-changed", "example-changed", [
    ['"house": 0', '"house": 7'],
  ]),
  drift(signIn, "response-example-key-added", "example-changed", [
    ['"house": 0', '"house": 0, "city": "string"'],
  ]),
  drift(signIn, "response-example-key-removed", "example-changed", [
    ['"street": "string",\n      "house": 0', '"street": "string"'],
  ]),
  drift(signIn, "response-example-misfits", "example-misfit", [['"weight": 0', '"weight": "0"']]),
  drift(signIn, "response-example-nesting-changed", "example-changed", [
    [/"address": \{\n\s*("street": "string",\n\s*"house": 0)\n\s*\}/, "$1"],
  ]),
  drift(signIn, "response-example-removed", "statement-removed", [
    [/> Response Examples\n\n> 200 Response\n\n```json[^]*?```\n/, ""],
  ]),
  drift(signIn, "sentence-added", "statement-added", [
    ["### Params", "The sign-in is limited to five a minute.\n\n### Params"],
  ]),
  drift(signIn, "section-added", "statement-added", [[/$/, "\n## Limits\n\n- Five a minute\n"]]),

  specDrift(signIn, "path-renamed", "path-changed", [["  /sign-in:", "  /signin:"]]),
  specDrift(signIn, "method-changed", "method-changed", [
    ["    post:\n      operationId: signIn", "    put:\n      operationId: signIn"],
  ]),
  specDrift(signIn, "operation-removed", "operation-added", [
    [/ {2}\/sign-in:[^]*?(?= {2}\/api)/, ""],
  ]),
  specDrift(signIn, "credential-asked-for", "authentication-changed", [
    ["      operationId: signIn\n", "      operationId: signIn\n      security: [{ key: [] }]\n"],
  ]),
  specDrift(signIn, "parameter-removed", "parameter-added", [
    ["        - name: lang\n          in: query\n          schema: { type: string }\n", ""],
  ]),
  specDrift(signIn, "parameter-promised", "parameter-removed", [
    [
      "          in: header\n          x-provenance: { source: real-servers }\n",
      "          in: header\n",
    ],
  ]),
  specDrift(signIn, "parameter-type-changed", "parameter-type-changed", [
    [
      "in: query\n          schema: { type: string }",
      "in: query\n          schema: { type: integer }",
    ],
  ]),
  specDrift(signIn, "parameter-became-optional", "parameter-required-changed", [
    ["in: header\n          required: true", "in: header\n          required: false"],
  ]),
  specDrift(signIn, "field-removed", "field-added", [["        house: { type: number }\n", ""]]),
  specDrift(signIn, "field-added", "field-removed", [
    [
      "        house: { type: number }\n",
      "        house: { type: number }\n        city: { type: string }\n",
    ],
  ]),
  specDrift(signIn, "field-type-changed", "field-type-changed", [
    ["id: { type: integer }", "id: { type: string }"],
  ]),
  specDrift(signIn, "required-dropped", "field-required-changed", [
    ["required: [street]", "required: []"],
  ]),
  specDrift(signIn, "required-added", "field-required-changed", [
    ["required: [street]", "required: [street, house]"],
  ]),
  specDrift(signIn, "field-of-combination-removed", "field-added", [
    ["            reason: { type: string }", "            why: { type: string }"],
  ]),
  specDrift(signIn, "status-removed", "status-added", [[/ {8}"401":[^]*?(?= {8}"429")/, ""]]),
  specDrift(signIn, "status-promised", "status-removed", [
    [
      "description: Too many.\n          x-provenance: { source: real-servers }",
      "description: Too many.",
    ],
  ]),
  specDrift(signIn, "media-type-changed", "media-type-added", [
    ["content:\n          application/json:", "content:\n          application/xml:"],
  ]),
  specDrift(signIn, "example-changed", "example-changed", [
    ["address: { street: string, house: 0 }", "address: { street: string, house: 1 }"],
  ]),
  specDrift(signIn, "example-removed", "example-added", [
    [/ {14}documented:\n.*\n {16}value: \{ email.*\n/, ""],
  ]),
];
