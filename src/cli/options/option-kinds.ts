import type { Option } from "./option.ts";
import { readFlag, readPath, readText, readTexts } from "./readers.ts";

/** An option that is on or off. */
export const flag = (flags: string, description: string): Option<boolean> => ({
  flags,
  description,
  expected: "true or false",
  read: readFlag,
});

/** An option that names a file. */
export const path = (flags: string, description: string): Option<string> => ({
  flags,
  description,
  expected: "the path of a file",
  read: readPath,
});

export const text = (flags: string, description: string): Option<string> => ({
  flags,
  description,
  expected: "a text",
  read: readText,
});

/** A text that can be given several times. */
export const texts = (flags: string, description: string): Option<readonly string[]> => ({
  flags,
  description: `${description}; repeatable`,
  expected: "a text, or several",
  repeatable: true,
  read: readTexts,
});
