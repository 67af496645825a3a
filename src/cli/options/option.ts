/** One option, wherever its value comes from. */
export interface Option<T> {
  /** As commander takes them: `-p, --port <number>`. */
  readonly flags: string;
  readonly description: string;
  /** What a value has to be: "a number from 0 to 65535". */
  readonly expected: string;
  /** May be given several times. */
  readonly repeatable?: boolean;
  /** What separates the values of a repeatable option in the environment; default: a comma. */
  readonly separator?: string;
  /** Never printed, not even when it is wrong. */
  readonly secret?: boolean;
  /**
   * Reads a text or, from a configuration file, a value; undefined when it is not as expected. Paths
   * are resolved from `folder`.
   */
  readonly read: (value: unknown, folder: string) => T | undefined;
}

/** The options of a command, by the key that configuration files use. */
export type Options<Settings> = { readonly [Key in keyof Settings]-?: Option<Settings[Key]> };
