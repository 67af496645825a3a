import type ts from "typescript";

/** A parsed file, and the compiler that parsed it. */
export interface Parsed {
  readonly compiler: typeof ts;
  readonly source: ts.SourceFile;
  readonly printer: ts.Printer;
}

/** Where and why a text is no TypeScript. */
export interface Mistake {
  readonly line: number;
  readonly reason: string;
}

const NAME = "types.ts";

export function parseSource(text: string, compiler: typeof ts): Parsed {
  const source = compiler.createSourceFile(NAME, text, compiler.ScriptTarget.ESNext);
  return { compiler, source, printer: compiler.createPrinter({ removeComments: true }) };
}

/** The first syntax error of a file. Nothing is checked beyond that, and nothing is emitted, which would take long. */
export function findMistake({ compiler, source }: Parsed): Mistake | undefined {
  const options = { noLib: true, noResolve: true, target: compiler.ScriptTarget.ESNext };
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === NAME ? source : undefined),
    fileExists: (name) => name === NAME,
    readFile: () => undefined,
    writeFile: () => {},
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const program = compiler.createProgram({ rootNames: [NAME], options, host });
  const [mistake] = program.getSyntacticDiagnostics(source);
  if (!mistake) return undefined;
  const { line } = source.getLineAndCharacterOfPosition(mistake.start);
  const reason = compiler.flattenDiagnosticMessageText(mistake.messageText, " ");
  return { line: line + 1, reason };
}
