import { parseCheckId } from "./check-id.ts";
import { findOwnWords } from "./own-words.ts";
import { findState } from "./states.ts";
import { nameKeyword, splitTopic } from "./topics.ts";
import { denyChange, tellChange, type Values } from "./verbs.ts";

/** What a check of oasdiff wants, as a sentence that says what is right. */
export function toTitle(id: string): string {
  const own = findOwnWords(id);
  if (own) return `${own.title}.`;
  const parts = parseCheckId(id);
  const state = findState(parts?.rest ?? "");
  const place = parts?.place ?? "an operation";
  if (state) return sentence(`${place} ${state.denied}`);
  const { topic, verb } = splitTopic(parts?.rest ?? id) ?? unknown(parts?.rest ?? id);
  return sentence(denyChange(topic, place, verb));
}

/** What changed, in a few words that may follow a colon. */
export function tellCheck(id: string, values: Values): string {
  const own = findOwnWords(id);
  if (own) return own.told;
  const rest = parseCheckId(id)?.rest ?? id;
  const state = findState(rest);
  if (state) return state.told;
  const { topic, verb } = splitTopic(rest) ?? unknown(rest);
  return tellChange(topic, verb, values);
}

/** What changed of a keyword, in the same words. */
export function tellKeyword(keyword: string, values: Values): string {
  return tellChange(nameKeyword(keyword), verbFor(values), values);
}

function verbFor({ expected, received }: Values): string {
  if (expected === "nothing") return "added";
  if (received === "nothing") return "removed";
  const difference = Number(received) - Number(expected);
  if (Number.isNaN(difference) || difference === 0) return "changed";
  return difference > 0 ? "increased" : "decreased";
}

/** A check that a later version of oasdiff may bring. */
function unknown(rest: string): { readonly topic: string; readonly verb: string } {
  const words = rest.split("-");
  return { topic: `the ${words.slice(0, -1).join(" ")}`, verb: words.at(-1) ?? "" };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
