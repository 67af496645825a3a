import type { DriftCase } from "../../drift-case.ts";
import { auth, form, isHere, rocketchat, sessions, signIn, type Subject } from "../subject.ts";

const BOM = "\u{FEFF}";

/** What any page can be put through without a change of what it says. */
function anyPage(subject: Subject): readonly DriftCase[] {
  return [
    form(subject, "nothing", []),
    form(subject, "crlf", [[/\n/g, "\r\n"]]),
    form(subject, "cr-alone", [[/\n/g, "\r"]]),
    form(subject, "byte-order-mark", [[/^/, BOM]]),
    form(subject, "no-newline-at-end", [[/\n*$/, ""]]),
    form(subject, "blank-lines-around-titles", [[/\n(#+ .*)\n/g, "\n\n\n$1\n\n"]]),
    form(subject, "blank-lines-doubled", [[/\n\n/g, "\n\n\n\n"]]),
    form(subject, "trailing-spaces", [[/([^\n])\n/g, "$1   \n"]]),
    form(subject, "headings-closed", [[/^(#+) (.*)$/gm, "$1 $2 $1"]]),
    form(subject, "headings-with-more-spaces", [[/^(#+) /gm, "$1   "]]),
    form(subject, "titles-underlined", [[/^# (.*)$/gm, "$1\n======"]]),
    form(subject, "sections-underlined", [[/^## (.*)$/gm, "$1\n------"]]),
    form(subject, "tilde-fences", [[/^```/gm, "~~~"]]),
    form(subject, "longer-fences", [[/^```/gm, "`````"]]),
    form(subject, "table-rules-longer", [[/---(?=[-: ]*\|)/g, "--------"]]),
    form(subject, "table-rules-centred", [[/\|( ?):?---+:?( ?)(?=\|)/g, "|$1:---:$2"]]),
    form(subject, "cells-padded", [
      [/ *\| */g, "   |   "],
      [/^ {3}\|/gm, "|"],
    ]),
    form(subject, "titles-with-anchors", [[/^(#+ .*)$/gm, "$1 {#here}"]]),
    form(subject, "titles-with-comments", [[/^(#+ .*)$/gm, "$1 <!-- here -->"]]),
    form(subject, "titles-with-invisible-marks", [[/^(#+ .)/gm, "$1\u{200B}"]]),
    form(subject, "code-indented", [
      [/^```\w*\n([^`]*)\n```$/gm, (_, code) => String(code).replaceAll(/^/gm, "    ")],
    ]),
    form(subject, "fences-with-more-words", [[/^```(\w+)$/gm, '```$1 title="x" {1}']]),
    form(subject, "lines-between-sections", [[/\n## /g, "\n---\n\n## "]]),
    form(subject, "comment-added", [[/\n\n/, "\n\n<!-- written by hand -->\n\n"]]),
  ];
}

const signInForms: readonly DriftCase[] = [
  form(signIn, "columns-swapped", [
    [/^\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|$/gm, "|$1|$4|$3|$2|$5|"],
  ]),
  form(signIn, "rows-swapped", [
    [/(\|X-Depot.*\n)(\|lang.*\n)/, "$2$1"],
    [/(\|»» id.*\n)(\|»» name.*\n)/, "$2$1"],
    [/(\|200\|.*\n)(\|401\|.*\n)/, "$2$1"],
  ]),
  form(signIn, "keys-of-example-swapped", [
    ['"email": "string",\n  "secret": "string",', '"secret": "string",\n  "email": "string",'],
  ]),
  form(signIn, "example-on-one-line", [[/"address": \{\s*/, '"address": {']]),
  form(signIn, "example-indented", [[/^ {2}"/gm, '\t"']]),
  form(signIn, "header-in-lower-case", [["|X-Depot|", "|x-depot|"]]),
  form(signIn, "asides-together", [["> Response Examples\n\n> 200", "> Response Examples\n> 200"]]),
  form(signIn, "marks-spaced", [[/»»» /g, "» » » "]]),
  form(signIn, "route-as-title", [["POST /sign-in", "### POST /sign-in"]]),
  form(signIn, "types-in-capitals", [[/\|string\|/g, "|String|"]]),
  form(signIn, "words-for-yes-and-no", [
    [/ yes /g, "required"],
    [/\| no \|/g, "| |"],
    [/\|true\|none/g, "|✓|none"],
  ]),
  form(signIn, "words-for-nothing", [[/\|none\|$/gm, "|-|"]]),
  form(signIn, "route-as-code", [["POST /sign-in", "`POST /sign-in`"]]),
  form(signIn, "front-matter-dropped", [[/^---\n[^]*?---\n/, ""]]),
  form(signIn, "flags-in-other-words", [
    [/\|true\|/g, "|yes|"],
    [/\| no \|/g, "|false|"],
  ]),
  form(signIn, "no-outer-pipes", [[/^\|(.*)\|$/gm, "$1"]]),
];

const sessionsForms: readonly DriftCase[] = [
  form(sessions, "address-of-route-in-full", [
    ["`/api/v2/sessions`", "`http://localhost:3000/api/v2/sessions`"],
  ]),
  form(sessions, "note-wrapped", [["and the `customerId`", "and\nthe `customerId`"]]),
  form(sessions, "note-wrapped-with-hard-break", [
    ["and the `customerId`", "and  \nthe `customerId`"],
  ]),
  form(sessions, "notes-on-one-line", [[" <br/>\n-> **If", " -> **If"]]),
  form(sessions, "notes-as-list", [[/^-> (.*?) <br\/>$/gm, "- $1"]]),
  form(sessions, "notes-as-starred-list", [[/^-> (.*?) <br\/>$/gm, "* $1"]]),
  form(sessions, "notes-apart", [[" <br/>\n-> **If", "\n\n-> **If"]]),
  form(sessions, "break-without-slash", [[/<br\/>/g, "<br>"]]),
  form(sessions, "notes-not-bold", [[/\*\*/g, ""]]),
  form(sessions, "notes-in-other-order", [[/(-> \*\*You.*\n)(-> \*\*If.*\n)/, "$2$1"]]),
  form(sessions, "notes-emphasized-otherwise", [[/\*\*/g, "__"]]),
  form(sessions, "notes-in-html", [[/\*\*(.*?)\*\* <br/g, "<strong>$1</strong> <br"]]),
  form(sessions, "target-of-link-apart", [
    ["[this](#example-call---with-a-badge)", "[this][badge]"],
    [/$/, "\n[badge]: #example-call---with-a-badge\n"],
  ]),
  form(sessions, "quote-closed", [['"4711" } }\n', '"4711" } }\'\n']]),
  form(sessions, "call-on-one-line", [[/ \\\n\s*/g, " "]]),
  form(sessions, "header-before-body", [
    [
      /curl (-d '\{ "email[^]*?\}') \\\n\s*(-H "Content-Type: application\/json")/,
      "curl $2 \\\n $1",
    ],
  ]),
  form(sessions, "long-options", [
    ["curl -d", "curl --request POST --data"],
    ['     -H "Con', '     --header "Con'],
  ]),
  form(sessions, "other-shell", [[/```bash/g, "```sh"]]),
  form(sessions, "placeholder-as-one-character", [["...", "…"]]),
  form(sessions, "placeholder-with-comma", [["...", "...,"]]),
  form(sessions, "columns-swapped", [[/^\| (.*?) *\| (.*?) *\| (.*?) *\|$/gm, "| $3 | $2 | $1 |"]]),
  form(sessions, "change-log-columns-swapped", [[/^\| ([^|]*) \| ([^|]*) \|$/gm, "| $2 | $1 |"]]),
  form(sessions, "changes-in-other-order", [[/(\| 2\.1.*\n)(\| 2\.0.*\n)/, "$2$1"]]),
  form(sessions, "form-in-other-order", [
    ["email=ida%40example.org&secret=Blue-Van-7", "secret=Blue-Van-7&email=ida@example.org"],
  ]),
  form(sessions, "code-marks-dropped", [[/`(\/api\/v2\/sessions|no|POST|email|secret)`/g, "$1"]]),
];

export const formCases: readonly DriftCase[] = [
  ...[signIn, sessions, auth, rocketchat].filter(isHere).flatMap(anyPage),
  ...signInForms,
  ...sessionsForms,
];
