import type { DriftCase } from "../drift-case.ts";
import { comparePair, type Edit, swap } from "./pair.ts";

interface Edits {
  readonly spec?: Edit;
  readonly types?: Edit;
}

const form = (id: string, title: string, edits: Edits): DriftCase => ({
  id,
  title,
  kind: "form",
  run: () => comparePair(edits),
});

export const forms: readonly DriftCase[] = [
  form("untouched", "nothing changed", {}),
  form("description-changed", "the spec says the same in other words", {
    spec: swap("What a user logs in with.", "The name and the password of a user."),
  }),
  form("comments-gone", "the comments were stripped", {
    types: swap(/ *\/\*\*[^]*?\*\/\n/g, ""),
  }),
  form("comments-came", "a newer generator writes a header and more comments", {
    types: (text) =>
      `/* eslint-disable */\n${text.replaceAll("token: string", "/** @example x */ token: string")}`,
  }),
  form("indentation", "a formatter indents by two", { types: swap("    ", "  ") }),
  form("windows-line-ends", "Git turned the line ends", { types: swap("\n", "\r\n") }),
  form("one-line", "all on few lines", {
    types: (text) => text.replaceAll(/\/\*\*[^]*?\*\//g, "").replaceAll(/\n\s*/g, " "),
  }),
  form("single-quotes", "a formatter prefers single quotes", { types: swap('"', "'") }),
  form("commas", "members end with commas", { types: swap(/^( .*);$/gm, "$1,") }),
  form("quoted-names", "every name is in quotes", {
    types: swap(/^( +)(\w+)(\??): /gm, '$1"$2"$3: '),
  }),
  form("members-in-other-order", "properties in another order", {
    spec: swap(
      "        user: { type: string }\n        password: { type: string }",
      "        password: { type: string }\n        user: { type: string }",
    ),
  }),
  form("operations-in-other-order", "routes in another order", {
    spec: (text) => {
      const [trips = ""] = /  \/trips:[^]*?(?=  \/health:)/.exec(text) ?? [];
      return text.replace(trips, "").replace("components:\n", `${trips}components:\n`);
    },
  }),
  form("union-in-other-order", "the values of an enumeration in another order", {
    spec: swap("[guest, member]", "[member, guest]"),
  }),
  form("aliases-for-interfaces", "the generator was told to export type aliases", {
    types: swap(/export interface (\w+) \{/g, "export type $1 = {"),
  }),
  form("readonly", "the generator was told to write readonly members", {
    types: swap(/^( +)(\w+\??: )/gm, "$1readonly $2"),
  }),
  form("generic-lists", "lists are written as Array<>", {
    types: swap(/\((\{\n\s+title[^]*?\} \| null)\)\[\]/g, "ReadonlyArray<$1>"),
  }),
  form("pattern-changed", "a constraint that types cannot express", {
    spec: swap("^[0-9]+$", "^[0-9]{6}$"),
  }),
  form("example-added", "the spec got an example", {
    spec: swap("token: { type: string }", "token: { type: string, example: abc }"),
  }),
  form("spec-in-flow-style", "the spec is written in another YAML style", {
    spec: swap(
      "      required: [user, password]",
      "      required:\n        - user\n        - password",
    ),
  }),
  form("root-types", "the generator was told to give schemas further names", {
    types: (text) => `${text}export type Login = components["schemas"]["Credentials"];\n`,
  }),
  form("interface-in-two-parts", "a part of an interface stands in a declaration of its own", {
    types: swap(
      /^export interface operations \{([^]*?)( {4}listTrips: \{[^]*?\n {4}\};\n)/gm,
      "export interface operations {\n$2}\nexport interface operations {$1",
    ),
  }),
  form("never-spelt-out", "absent methods are spelt out", {
    types: swap(/^ +(put|delete|head|patch)\?: never;\n/gm, ""),
  }),
];
