import type { DriftCase } from "../../drift-case.ts";
import { auth, drift, isHere, rocketchat, specDrift } from "../subject.ts";

const authCases = (): readonly DriftCase[] => [
  drift(auth, "path-changed", "path-changed", [["POST /auth/login", "POST /auth/signin"]]),
  drift(auth, "method-changed", "method-changed", [["POST /auth/login", "PUT /auth/login"]]),
  drift(auth, "body-field-added", "field-added", [
    ["|» password|body", "|» otp|body|string| yes |none|\n|» password|body"],
  ]),
  drift(auth, "undocumented-field-promised", "field-added", [
    ["|» password|body", "|» email|body|string| yes |none|\n|» password|body"],
  ]),
  drift(auth, "body-field-removed", "field-removed", [[/\|» password\|body.*\n/, ""]]),
  drift(auth, "content-type-removed", "statement-removed", [[/\|Content-Type.*\n/, ""]]),
  drift(auth, "body-became-required", "statement-changed", [
    ["|body|body|object| no |", "|body|body|object| yes |"],
  ]),
  drift(auth, "field-became-optional", "field-required-changed", [
    ["|»» avatar|string|true|", "|»» avatar|string|false|"],
  ]),
  drift(auth, "field-type-changed", "field-type-changed", [
    ["|»» verified|boolean|", "|»» verified|string|"],
  ]),
  drift(auth, "field-removed", "field-removed", [[/\|»» unit\|.*\n/, ""]]),
  drift(auth, "field-renamed", "field-added", [["|»» unit|", "|»» units|"]]),
  drift(auth, "location-flattened", "field-moved", [["|»»» lat|", "|»» lat|"]]),
  drift(auth, "children-of-location-removed", "field-removed", [
    [/\|»»» lat[^]*?(?=\|»» token)/, ""],
  ]),
  drift(auth, "code-became-status", "field-added", [["|»» code|integer|", "|»» status|integer|"]]),
  drift(auth, "code-removed-in-one-place", "field-removed", [[/\|»» code\|.*\n/, ""]]),
  drift(auth, "cause-promised", "field-added", [[/$/, "|» cause|object|true|none||none|\n"]]),
  drift(auth, "status-added", "status-added", [
    ["|400|[Bad", "|403|Forbidden|Forbidden|Inline|\n|400|[Bad"],
  ]),
  drift(auth, "status-removed", "status-removed", [[/\|400\|\[Bad.*\n/, ""]]),
  drift(auth, "example-changed", "example-changed", [['"verified": true', '"verified": false']]),
  drift(auth, "example-key-added", "example-changed", [
    ['"unit": "string",', '"unit": "string",\n"role": "string",'],
  ]),
  drift(auth, "response-example-removed", "statement-removed", [
    [/> 200 Response\n\n```json[^]*?```\n/, ""],
  ]),
  drift(auth, "table-removed", "field-removed", [[/HTTP Status Code \*\*400[^]*$/, ""]]),
  specDrift(auth, "field-removed", "field-added", [[/ {8}unit:\n.*\n.*\n.*\n/, ""]]),
  specDrift(auth, "required-dropped", "field-required-changed", [["        - avatar\n", ""]]),
  specDrift(auth, "type-changed", "field-type-changed", [
    [
      "Whether the user has confirmed the e-mail address.\n          type: boolean",
      "Whether.\n          type: string",
    ],
  ]),
];

const rocketchatCases = (): readonly DriftCase[] => [
  drift(rocketchat, "path-changed", "path-changed", [["`/api/v1/login`", "`/api/v2/login`"]]),
  drift(rocketchat, "method-changed", "method-changed", [["`POST`", "`GET`"]]),
  drift(rocketchat, "authentication-needed", "authentication-changed", [["`no`", "`yes`"]]),
  drift(rocketchat, "argument-became-optional", "field-required-changed", [
    ["| Required | Your password", "| Optional | Your password"],
  ]),
  drift(rocketchat, "argument-added", "field-added", [
    ["| `password` |", "| `code` | `224610` | Optional | |\n| `password` |"],
  ]),
  drift(rocketchat, "note-removed", "statement-removed", [[/-> \*\*If LDAP.*\n/, ""]]),
  drift(rocketchat, "note-changed", "statement-changed", [
    ["you must maintain", "you need not maintain"],
  ]),
  drift(rocketchat, "note-added", "statement-added", [
    ["## Example Call - As Form", "-> **Tokens last.** <br/>\n\n## Example Call - As Form"],
  ]),
  drift(rocketchat, "change-added", "statement-added", [
    ["| 0.64.0 |", "| 0.70.0 | Removed `me` |\n| 0.64.0 |"],
  ]),
  drift(rocketchat, "change-removed", "statement-removed", [[/\n\| 0\.60\.0.*/, ""]]),
  drift(rocketchat, "form-changed", "example-changed", [["ldapPass=mypassword", "ldapPass=other"]]),
  drift(rocketchat, "code-became-number", "field-type-changed", [
    ['"code": "224610"', '"code": 224610'],
  ]),
  drift(rocketchat, "selector-renamed", "field-added", [
    ['{"username": "rocket.cat"}', '{"name": "rocket.cat"}'],
  ]),
  drift(rocketchat, "selector-of-servers-promised", "field-added", [
    ['{"username": "rocket.cat"}', '{"id": "rocket.cat"}'],
  ]),
  drift(rocketchat, "result-field-removed", "field-removed", [[/ *"utcOffset": 17,\n/, ""]]),
  drift(rocketchat, "result-field-added", "field-added", [
    ['"utcOffset": 17,', '"utcOffset": 17, "bio": "x",'],
  ]),
  drift(rocketchat, "result-type-changed", "field-type-changed", [
    ['"utcOffset": 17', '"utcOffset": "17"'],
  ]),
  drift(rocketchat, "result-flattened", "field-moved", [
    [/"settings": \{\s*("preferences": \{[^]*?\})\s*\}/, "$1"],
  ]),
  drift(rocketchat, "json-call-as-xml", "media-type-added", [
    ["Content-Type: application/json", "Content-Type: application/xml"],
  ]),
  specDrift(rocketchat, "form-refused", "media-type-added", [
    [/ {10}application\/x-www-form-urlencoded:[^]*?(?= {6}responses)/, ""],
  ]),
  specDrift(rocketchat, "field-removed", "field-added", [
    [/ {8}utcOffset:\n[^]*?(?= {8}language)/, ""],
  ]),
];

/** Changes of the pages of the built-in APIs, where these are here. */
export const realPageCases: readonly DriftCase[] = [
  ...(isHere(auth) ? authCases() : []),
  ...(isHere(rocketchat) ? rocketchatCases() : []),
];
