import type { JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Operation } from "../operation.ts";
import { readOperations } from "../operations.ts";
import { breakLoops } from "./circles.ts";
import { fixDynamicReference } from "./dynamic-reference.ts";
import { createFiles, type SpecPlace } from "./files.ts";
import { link } from "./link.ts";
import { findOddities } from "./oddities.ts";
import { findForeign, isOpenApi30 } from "./recognise.ts";
import { refuseMistakes, type Remark, type SpecWarning, toWarnings } from "./remarks.ts";
import { repairSchema } from "./repair-schema.ts";
import { repairShape } from "./repair-shape.ts";
import { dropSiblings, upgradeSchema } from "./upgrade-schema.ts";
import type { Site } from "./site.ts";

const NULLABLE =
  '"nullable" is of OpenAPI 3.0, and is read as there. Write null into the type: [string, "null"].';

/**
 * An OpenAPI document of any version in the words of 3.1, in one piece: every reference is a pointer into it, and
 * every schema can be compiled. What stood in the file still stands at the same pointer.
 */
export interface LoadedDocument {
  readonly document: JsonObject;
  readonly operations: readonly Operation[];
  readonly warnings: readonly SpecWarning[];
  readonly placeOf: (pointer: string) => SpecPlace;
}

/** Throws `FILE_UNREADABLE`, or `SPEC_INVALID` with lines when it is no OpenAPI document that can be served. */
export function loadDocument(path: string): LoadedDocument {
  const files = createFiles(path);
  const { document, placeOf } = files;
  const foreign = findForeign(document);
  if (foreign) refuseMistakes([foreign], placeOf);
  const remarks: Remark[] = [];
  const misshapen: Remark[] = [];
  const isOld = isOpenApi30(document);

  function visit({ kind, pointer, value }: Site): void {
    if (kind !== "schema") {
      misshapen.push(...repairShape({ kind, pointer, value }));
      return;
    }
    remarks.push(...fixDynamicReference(files, { kind, pointer, value }));
    if (isOld) dropSiblings(value);
    else if (value["nullable"] === true)
      remarks.push({ pointer: `${pointer}/nullable`, message: NULLABLE });
    upgradeSchema(value, document);
    for (const { at, message } of repairSchema(value)) {
      remarks.push({ pointer: pointer + toPointer(at), message });
    }
  }

  const { sites, mistakes, ...linked } = link(files, visit);
  refuseMistakes([...misshapen, ...mistakes], placeOf);
  const operations = readOperations(document);
  remarks.push(
    ...linked.remarks,
    ...breakLoops(document, sites),
    ...findOddities(document, operations, sites),
  );
  return { document, operations, warnings: toWarnings(remarks, placeOf), placeOf };
}
