/** Keeps the beginning of a body on its way; what passes is never held up. */
export interface Capture {
  add(chunk: Uint8Array): void;
  /** The whole body; undefined when it was longer than the limit. */
  whole(): Uint8Array | undefined;
  /** How many bytes passed. */
  readonly size: () => number;
}

const NOTHING = new Uint8Array(0);

export function createCapture(limit: number): Capture {
  let chunks: Uint8Array[] = [];
  let size = 0;
  return {
    add(chunk) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (chunks.length > 0) chunks = [];
    },
    whole() {
      if (size > limit) return undefined;
      return chunks.length > 1 ? Buffer.concat(chunks, size) : (chunks[0] ?? NOTHING);
    },
    size: () => size,
  };
}
