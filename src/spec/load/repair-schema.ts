import type { Draft } from "./upgrade-schema.ts";
import {
  expectationOf,
  isKnownKeyword,
  isPattern,
  isSchema,
  suggestKeyword,
} from "./schema-keywords.ts";

/** A part of a schema that nothing can be judged by. */
export interface SchemaMistake {
  /** The keys from the schema to it. */
  readonly at: readonly string[];
  readonly message: string;
}

/** Takes out of a schema what no validator can work with, and tells what it was and which words it does not know. */
export function repairSchema(draft: Draft): readonly SchemaMistake[] {
  return Object.entries(draft).flatMap(([keyword, value]) => {
    const expected = expectationOf(keyword);
    if (!expected) return isKnownKeyword(keyword) ? [] : [unknown(keyword)];
    if (!expected.isMet(value)) {
      delete draft[keyword];
      return [unusable([keyword], `"${keyword}" of a schema is not ${expected.kind}`)];
    }
    if (!expected.holdsSchemas) return [];
    const members: Draft = Object(value);
    return Object.keys(members).flatMap((name) => repairMember(members, keyword, name));
  });
}

function repairMember(members: Draft, keyword: string, name: string): readonly SchemaMistake[] {
  if (keyword === "patternProperties" && !isPattern(name)) {
    delete members[name];
    return [unusable([keyword, name], `"${name}" is no regular expression of JavaScript`)];
  }
  if (isSchema(members[name])) return [];
  // Anything fits `true`. It stays in its place, so that the pointers of its neighbours stay right.
  members[name] = true;
  return [unusable([keyword, name], `"${name}" of "${keyword}" is no schema`)];
}

function unusable(at: readonly string[], reason: string): SchemaMistake {
  return { at, message: `${reason}, and is ignored. Correct it.` };
}

function unknown(keyword: string): SchemaMistake {
  const hint = suggestKeyword(keyword) || " Remove it, or begin its name with x-.";
  return {
    at: [keyword],
    message: `"${keyword}" is no keyword of a schema, and is ignored.${hint}`,
  };
}
