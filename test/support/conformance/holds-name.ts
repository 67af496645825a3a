import { formsOf } from "../../../src/conformance/judging/holds-text.ts";

/** Whether a request holds a value whole: between the quotes of JSON, or as a field of a form or a query. */
export function holdsWhole(text: string, value: string): boolean {
  return formsOf(value).some((form) =>
    new RegExp(`["=:]${RegExp.escape(form)}(?:["&\\s]|$)`, "i").test(text),
  );
}
