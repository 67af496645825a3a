import type { HarEntry } from "./to-har-entry.ts";

/** The entries of an HTTP archive as text. */
export interface HarLog {
  add(entry: HarEntry): void;
  /** The whole archive (HAR 1.2). */
  render(): string;
  /** Whether entries were dropped to make room. */
  readonly isCut: () => boolean;
}

export interface HarLogOptions {
  /** Of this package. */
  readonly version: string;
  /** Characters; beyond it the oldest entries go. */
  readonly limit: number;
}

export function createHarLog({ version, limit }: HarLogOptions): HarLog {
  const entries: string[] = [];
  let size = 0;
  let isCut = false;

  /** Many at a time, since to shorten a long list from its front is slow. */
  function drop(): void {
    isCut = true;
    let count = 0;
    for (; size > limit * 0.9 && count < entries.length; count += 1) {
      size -= entries[count]?.length ?? 0;
    }
    entries.splice(0, count);
  }

  return {
    isCut: () => isCut,
    add(entry) {
      const text = JSON.stringify(entry);
      entries.push(text);
      size += text.length;
      if (size > limit) drop();
    },
    render() {
      const creator = JSON.stringify({ name: "doubletake", version });
      const head = `{"log":{"version":"1.2","creator":${creator},"pages":[],"entries":[`;
      return `${head}\n${entries.join(",\n")}\n]}}\n`;
    },
  };
}
