import { stringify } from "yaml";
import { readVersion } from "../../lib/version.ts";
import type { Api } from "../../mock/definition/api.ts";
import type { ProxiedExchange } from "../../proxy/event.ts";
import { createAccounts, PASSWORD } from "../../proxy/record/accounts.ts";
import { createExamples } from "../../proxy/record/examples.ts";
import { type ExchangeRecord, recordExchange } from "../../proxy/record/record-exchange.ts";
import { toHarEntry } from "../../proxy/record/to-har-entry.ts";
import type { ProxySettings } from "../options/proxy-settings.ts";
import { prepareFile } from "../reporting/sinks.ts";
import { writeWhole } from "../state/write-file.ts";
import { openHarFile } from "./har-file.ts";
import { openLineFile } from "./journal-file.ts";

/** Everything that is written of what comes through a proxy. */
export interface Keeper {
  add(exchange: ProxiedExchange): void;
  /** Writes what is left. */
  close(): Promise<void>;
  /** Each file that is written, with what gets into it. */
  readonly files: readonly (readonly [what: string, file: string])[];
}

export interface KeepOptions {
  readonly settings: Partial<ProxySettings>;
  readonly apis: readonly Api[];
  readonly upstream: URL;
  readonly warn: (failure: unknown) => void;
}

/** One file that is written. */
interface Part {
  readonly what: string;
  readonly file: string;
  readonly add: (exchange: ProxiedExchange, record: ExchangeRecord) => void;
  readonly close: () => Promise<void>;
}

/** Opens the files that were asked for. Throws `FILE_UNWRITABLE` for one that cannot be written now. */
export async function keepFiles(options: KeepOptions): Promise<Keeper> {
  const opened = [
    await openJournal(options),
    await openHar(options),
    await openExamples(options),
    await openSeed(options),
  ];
  const parts = opened.filter((part) => part !== undefined);
  return {
    files: parts.map(({ what, file }) => [what, file]),
    add(exchange) {
      if (parts.length === 0) return;
      const record = recordExchange(exchange);
      for (const part of parts) part.add(exchange, record);
    },
    async close() {
      for (const part of parts) await part.close().catch(options.warn);
    },
  };
}

async function openJournal({ settings, warn }: KeepOptions): Promise<Part | undefined> {
  const { journal: file } = settings;
  if (file === undefined) return undefined;
  const lines = await openLineFile(file, warn);
  return {
    what: "Journal",
    file,
    add: (_, record) => {
      lines.add(JSON.stringify(record));
    },
    close: lines.close,
  };
}

async function openHar({ settings, upstream, warn }: KeepOptions): Promise<Part | undefined> {
  const { har: file } = settings;
  if (file === undefined) return undefined;
  const archive = await openHarFile(file, { version: readVersion(), warn });
  return {
    what: "HAR",
    file,
    add: (exchange, record) => {
      archive.add(toHarEntry(exchange, record, upstream));
    },
    close: archive.close,
  };
}

const EXAMPLES = "--export-examples";

async function openExamples({ settings, apis }: KeepOptions): Promise<Part | undefined> {
  const { exportExamples: file } = settings;
  if (file === undefined) return undefined;
  await prepareFile(file, EXAMPLES);
  const examples = createExamples();
  return {
    what: "Examples",
    file,
    add: examples.add,
    async close() {
      for (const { name } of apis) {
        const overlay = examples.toOverlay(name);
        // An overlay is of one document.
        const path = apis.length === 1 ? file : file.replace(/(\.[^./\\]*)?$/, `.${name}$1`);
        if (overlay) await writeWhole(path, stringify(overlay), EXAMPLES);
      }
    },
  };
}

const SEED = "--export-seed";

async function openSeed({ settings, apis, warn }: KeepOptions): Promise<Part | undefined> {
  const { exportSeed: file } = settings;
  if (file === undefined) return undefined;
  await prepareFile(file, SEED);
  const accounts = createAccounts(apis);
  return {
    what: "Seed",
    file,
    add: accounts.add,
    async close() {
      for (const name of accounts.silent) {
        warn(`No account of "${name}" gets into ${file}: the API has no \`accounts.fromLogin\`.`);
      }
      const seed = accounts.toSeed();
      if (Object.keys(seed).length === 0) warn(`Nobody logged in, so ${file} is not written.`);
      else
        await writeWhole(
          file,
          `# Put the real test passwords in place of ${PASSWORD}.\n${stringify(seed)}`,
          SEED,
        );
    },
  };
}
