import type { DriftCase } from "../../drift-case.ts";
import { books, drift, form, specDrift } from "../subject.ts";

const FIELDS = /\| Field {6}\|[^]*?\n\n/;

/** A page as people write it by hand, with a spec that was not written from it and has no ledger. */
export const booksCases: readonly DriftCase[] = [
  drift(books, "query-removed", "parameter-removed", [
    [/\| `limit`.*\n/, ""],
    ["limit=10&", ""],
  ]),
  drift(books, "query-added", "parameter-added", [
    [/(\| `genre` +\| string +\| no .*\n)/, "$1| `sort` | string | no | The order. |\n"],
  ]),
  drift(books, "body-field-added", "field-added", [
    [/(\| `tags` .*\n)/, "$1| `isbn` | string | no | The number. |\n"],
  ]),
  drift(books, "body-field-removed", "field-removed", [[/\| `tags` .*\n/, ""]]),
  drift(books, "body-field-became-optional", "field-required-changed", [
    [/(\| `genre` +\| string +\|) yes/, "$1 no"],
  ]),
  drift(books, "body-field-type-changed", "field-type-changed", [
    [/(\| `pages` +\|) integer/, "$1 string"],
  ]),
  drift(books, "null-removed", "field-type-changed", [["string or null", "string"]]),
  drift(books, "status-added", "status-added", [[/(\| 401 .*\n)/, "$1| 409 | Twice. |\n"]]),
  drift(books, "status-removed", "status-removed", [[/\| 400 .*\n/, ""]]),
  drift(books, "status-of-an-example-changed", "status-added", [["`201`:", "`202`:"]]),
  drift(books, "spoken-status-removed", "status-removed", [["`401` without a token and ", ""]]),
  drift(books, "answer-field-renamed", "field-added", [['  "pages": 412', '  "pageCount": 412']]),
  drift(books, "answer-value-unknown", "example-misfit", [['"not_found"', '"missing"']]),
  drift(books, "path-renamed", "path-changed", [["`GET /books/{bookId}`", "`GET /book/{bookId}`"]]),
  drift(books, "credential-not-sent", "call-part-removed", [
    ['  -H "Authorization: Bearer $TOKEN" \\\n', ""],
  ]),
  specDrift(books, "credential-needed", "authentication-changed", [
    ["      tags: [books]\n", "      tags: [books]\n      security: [{ bearer: [] }]\n"],
  ]),
  specDrift(books, "status-added", "status-removed", [
    ['        "404":\n', '        "410": { description: Gone. }\n        "404":\n'],
  ]),
  form(books, "nothing", []),
  form(books, "route-as-a-title", [
    ["## Get a book\n\n`GET /books/{", "## GET /books/{"],
    ["Id}`", "Id}"],
  ]),
  form(books, "route-in-two-marks", [["`GET /books`", "**GET** `/books`"]]),
  form(books, "route-with-a-host", [
    ["`GET /books/{bookId}`", "`GET https://api.books.example/v1/books/{bookId}`"],
  ]),
  form(books, "route-in-a-fence", [
    ["`GET /books/{bookId}`", "```http\nGET /books/{bookId} HTTP/1.1\n```"],
  ]),
  form(books, "route-with-a-colon", [["`GET /books/{bookId}`", "`GET /books/:bookId`"]]),
  form(books, "status-with-its-phrase", [["Response `404`:", "**404 Not Found**"]]),
  form(books, "answer-without-a-status", [["Response `200`:", "Example response:"]]),
  form(books, "names-as-parameters", [[/\| Query parameter \|/, "| Parameter |"]]),
  form(books, "names-in-any-column-title", [["| Field      |", "| Property |"]]),
  form(books, "parameters-with-their-place", [
    [
      /\| Query parameter[^]*?\n\n/,
      "| Name | In | Type |\n|--|--|--|\n| limit | query | integer |\n| genre | query | string |\n\n",
    ],
  ]),
  form(books, "statuses-with-their-phrase", [
    [/\| Status [^]*?\n\n/, "| Code |\n|--|\n| `201 Created` |\n| 400 |\n| 401 |\n\n"],
  ]),
  form(books, "no-table-of-fields", [
    [FIELDS, ""],
    ['"pages": 412 }', '"pages": 412, "subtitle": null, "tags": [] }'],
  ]),
];
