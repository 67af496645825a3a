import { join } from "node:path";
import { nameStubs, type Stub } from "./name-stubs.ts";
import { renderConfig, TSCONFIG } from "./render-config.ts";
import { renderHandlers } from "./render-handlers.ts";
import { renderStub } from "./render-stub.ts";
import type { Subject } from "./subject.ts";

/** A file to write, its path from the working directory. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** Beyond it a project gets one handler to copy: nobody looks through more files than that. */
const MOST_STUBS = 100;

/** The files of a project that serves the API of a document. */
export function planFiles(subject: Subject, folder: string): readonly PlannedFile[] {
  const { name, spec, types, typeNames } = subject;
  const typed = spec.operations.filter(({ id }) => typeNames.has(id));
  const stubs = nameStubs(typed.slice(0, typed.length > MOST_STUBS ? 1 : MOST_STUBS));
  const home = join("doubletake", name);
  const left = spec.operations.length - stubs.length;
  return [
    { path: "doubletake.config.ts", text: renderConfig(subject, folder) },
    { path: join("doubletake", "tsconfig.json"), text: TSCONFIG },
    { path: join(home, "handlers.ts"), text: renderHandlers(subject, stubs, left) },
    { path: join(home, "schema.gen.ts"), text: types },
    ...stubs.map((stub) => ({
      path: join(home, "operations", `${stub.file}.ts`),
      text: renderStub(stub, typeNameOf(typeNames, stub)),
    })),
  ];
}

function typeNameOf(typeNames: ReadonlyMap<string, string>, { operation }: Stub): string {
  return typeNames.get(operation.id) ?? "";
}
