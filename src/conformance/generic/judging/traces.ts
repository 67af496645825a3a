/** What a body gives away, with the patterns by which it is recognised. */
interface Trace {
  readonly kind: string;
  readonly patterns: readonly RegExp[];
}

/** Each pattern has a part that no message for users and no URL has: a position in a file, or a fixed phrase. */
const TRACES: readonly Trace[] = [
  {
    kind: "a stack trace of JavaScript",
    patterns: [
      /\bat [^\n]{0,200}\.(?:[cm]?[jt]sx?|vue|svelte):\d+:\d+/,
      /\bat [^\n]{0,200}\(?node:[\w/]+:\d+:\d+/,
    ],
  },
  {
    kind: "a stack trace of Python",
    patterns: [/Traceback \(most recent call last\)/, /File "[^"\n]+\.py", line \d+/],
  },
  {
    kind: "a stack trace of Java",
    patterns: [
      /\bat [\w$.]+\.[\w$<>]+\((?:[\w$]+\.(?:java|kt|scala|groovy):\d+|Native Method)\)/,
      /\bjava\.(?:[a-z]+\.)+[A-Z]\w*(?:Exception|Error)\b/,
    ],
  },
  {
    kind: "a stack trace of PHP",
    patterns: [
      /\bin (?:<b>)?[^\s<]+\.php(?:<\/b>)? on line (?:<b>)?\d+/,
      /#\d+ [^\s(]+\.php\(\d+\)/,
    ],
  },
  {
    kind: "a stack trace of Go",
    patterns: [/\bgoroutine \d+ \[[^\]\n]+\]:/, /\.go:\d+ \+0x[0-9a-f]+/, /panic: runtime error:/],
  },
  { kind: "a stack trace of Ruby", patterns: [/\.rb:\d+:in [`'"]/] },
  {
    kind: "a stack trace of .NET",
    patterns: [
      /\bat [\w.`<>+[\]]+\([^)\n]*\) in [^\n]+\.(?:cs|vb|fs):line \d+/,
      /\bSystem\.(?:[A-Z]\w*\.)*\w+Exception\b/,
    ],
  },
  {
    kind: "an error of a database",
    patterns: [
      /You have an error in your SQL syntax/,
      /\bSQLSTATE\[\w+\]/,
      /\bORA-\d{5}:/,
      /near "[^"\n]*": syntax error/,
      /syntax error at or near "/,
      /\bSQLITE_(?:ERROR|CONSTRAINT|BUSY|MISMATCH|CORRUPT)\w*\b/,
      /Unclosed quotation mark after the character string/,
      /duplicate key value violates unique constraint/,
      /\bE11000 duplicate key error\b/,
      /\bMongo(?:Server|Network)?Error\b/,
    ],
  },
  {
    kind: "the place of source code",
    patterns: [
      // Neither the path of a URL nor that of an attribute such as src="/home/main.js".
      /(?<![\w.:/-]|[=:]\s?["'])\/(?:home|Users|root|srv|opt|usr\/src|usr\/lib|usr\/local|var\/www|var\/task)\/[^\s"'<>?]+\.(?:[cm]?[jt]sx?|py|rb|php|go|java|kt|cs)\b/,
      /\b[A-Z]:\\(?:[^\s"'<>\\]+\\)+[^\s"'<>\\]+\.(?:[cm]?[jt]sx?|py|rb|php|go|java|kt|cs)\b/,
      /\/node_modules\/[^\s"'<>]+\.[cm]?js:\d+/,
    ],
  },
  {
    kind: "a debug page",
    patterns: [
      /Werkzeug Debugger/,
      /You're seeing this error because you have <code>DEBUG = True<\/code>/,
      /Action Controller: Exception caught/,
      /Whoops, looks like something went wrong\./,
      /Server Error in '[^'\n]*' Application\./,
      /<title>[^<\n]*(?:Symfony|Laravel|Ignition)[^<\n]*(?:Exception|Error)[^<\n]*<\/title>/,
    ],
  },
];

/** What of its inside a server gives away in a text; undefined when it is nothing. */
export function findTrace(text: string): string | undefined {
  const plain = toPlain(text);
  return TRACES.find(({ patterns }) => patterns.some((pattern) => pattern.test(plain)))?.kind;
}

/** The text as a person reads it, out of JSON and HTML, as far as the patterns need it. */
function toPlain(text: string): string {
  return text
    .replaceAll(/\\(["\\/nr])/g, (_, escaped: string) => (/[nr]/.test(escaped) ? "\n" : escaped))
    .replaceAll(/<br ?\/?>/g, "\n")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/&#0?39;|&#x27;/g, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}
