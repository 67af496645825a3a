/** Collects lines and prints them together, so that a busy mock does not wait for its terminal. */
export interface Output {
  print(text: string): void;
  /** Prints what is still collected. */
  flush(): void;
}

export function createOutput(write: (text: string) => void): Output {
  let lines = "";

  function flush(): void {
    if (lines !== "") write(lines);
    lines = "";
  }

  return {
    print(text) {
      if (lines === "") setImmediate(flush);
      lines += `${text}\n`;
    },
    flush,
  };
}
