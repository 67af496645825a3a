import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** RFC 1952, section 2.3.1. */
const GZIP = [0x1f, 0x8b];

/** The text of a recording, unpacked where it is gzipped. What goes wrong shows when it is read. */
export function openRecording(path: string): Readable {
  const input = createReadStream(path);
  if (!isGzip(path)) return input.setEncoding("utf8");
  // A failure destroys the last stream too, whose reader is told.
  return pipeline(input, createGunzip(), () => {}).setEncoding("utf8");
}

/** How a recording begins; empty for one that cannot be read, or only once. */
export async function readBeginning(path: string): Promise<string> {
  if (!isFile(path)) return "";
  try {
    for await (const chunk of openRecording(path)) return String(chunk);
  } catch {
    // Who reads it whole says why it cannot be read.
  }
  return "";
}

function isGzip(path: string): boolean {
  if (!isFile(path)) return false;
  const bytes = Buffer.alloc(GZIP.length);
  const file = openSync(path, "r");
  readSync(file, bytes);
  closeSync(file);
  return bytes.equals(Buffer.from(GZIP));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
