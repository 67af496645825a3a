import { toLine } from "../../text/printable.ts";
import { wrap } from "../../text/wrap.ts";

/** What any terminal has. */
const WIDTH = 80;

/** A text in lines; the first begins with `lead`, the others stand below its end. */
export function indent(lead: string, text: string): readonly string[] {
  return wrap(toLine(text), WIDTH - lead.length).map(
    (line, index) => (index === 0 ? lead : " ".repeat(lead.length)) + line,
  );
}
