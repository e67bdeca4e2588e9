// An archive that is served: prepared beside its files once, prepared anew when they change, while the old one goes on answering.
import { createHash } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import type {
  Counts,
  Filter,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  Source,
  SourceInfo,
  Target,
} from '../../source/source.js';
import type { Normalizer } from '../../items/normalizer.js';
import { DUCKDB_VERSION, Engine, type EngineOptions, raw, sqlText } from './engine.js';
import { prepareTables } from './prepare.js';
import { RecordFile } from './records.js';
import { type ArchiveMeta, recordsFile, SCHEMA_VERSION } from './schema.js';
import { ArchiveSource } from './source.js';
import { stageParquet, stageRows } from './stage.js';

export interface ArchiveOptions extends Pick<EngineOptions, 'memory' | 'threads'> {
  /** Parquet files are read by the engine. */
  readonly files: readonly string[];
  /** The rows of files that are no Parquet. */
  readonly rows?: () => AsyncIterable<readonly unknown[]>;
  /** Where the prepared archive is kept. */
  readonly store: string;
  readonly facets: readonly string[];
  readonly timeZone: string;
  readonly normalizer: () => Normalizer;
  readonly progress?: (step: string) => void;
  /** See `PrepareOptions.countFrom`. */
  readonly countFrom?: number;
  /** Windows with at most so many items are answered from the items one by one. Default: 8,000. */
  readonly mostNear?: number;
}

/** The state of the files and settings, as a version of the data. */
export async function fingerprintOf({ files, facets, timeZone }: ArchiveOptions): Promise<string> {
  const states = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return [file, size, mtimeMs];
    }),
  );
  return createHash('sha256')
    .update(JSON.stringify([SCHEMA_VERSION, DUCKDB_VERSION, facets, timeZone, states]))
    .digest('base64url')
    .slice(0, 16);
}

export class Archive implements Source {
  private readonly options: ArchiveOptions;
  private now: ArchiveSource;
  private renewing: Promise<boolean> | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  private constructor(options: ArchiveOptions, now: ArchiveSource) {
    this.options = options;
    this.now = now;
  }

  /** Opens what was prepared before, where it is of these files; else prepares it. */
  static async open(options: ArchiveOptions, signal?: AbortSignal): Promise<Archive> {
    return new Archive(options, await openStore(options, await fingerprintOf(options), signal));
  }

  /** Looks whether the files changed; if so, prepares them and answers from them. Whether they did. */
  renew(): Promise<boolean> {
    this.renewing ??= this.renewed().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  /** Looks for changes every so many ms; what fails is told, and the archive as it was goes on answering. */
  watch(every: number, failed: (reason: unknown) => void): void {
    this.timer = setInterval(() => void this.renew().catch(failed), every);
    this.timer.unref();
  }

  close(): void {
    clearInterval(this.timer);
    this.now.close();
  }

  info(): SourceInfo {
    return this.now.info();
  }

  frame(query: Query, signal?: AbortSignal): Promise<Frame> {
    return this.now.frame(query, signal);
  }

  counts(filter: Filter, signal?: AbortSignal): Promise<Counts> {
    return this.now.counts(filter, signal);
  }

  page(query: PageQuery, signal?: AbortSignal): Promise<Page> {
    return this.now.page(query, signal);
  }

  find(target: Target, filter: Filter, signal?: AbortSignal): Promise<Found> {
    return this.now.find(target, filter, signal);
  }

  private async renewed(): Promise<boolean> {
    const fingerprint = await fingerprintOf(this.options);
    if (fingerprint === this.now.meta.fingerprint) return false;
    const old = this.now;
    this.now = await openStore(this.options, fingerprint);
    old.close();
    return true;
  }
}

async function openStore(
  options: ArchiveOptions,
  fingerprint: string,
  signal?: AbortSignal,
): Promise<ArchiveSource> {
  const known = await opened(options);
  if (known?.meta.fingerprint === fingerprint) return known;
  known?.close();
  await prepare(options, fingerprint, signal);
  const made = await opened(options);
  if (!made) throw new Error(`What was prepared in ${options.store} cannot be read; delete it.`);
  return made;
}

/** The archive that is there; nothing where there is none, or one of another making. */
async function opened(options: ArchiveOptions): Promise<ArchiveSource | undefined> {
  const { store } = options;
  let engine: Engine | undefined;
  let records: RecordFile | undefined;
  try {
    await stat(store);
    engine = await Engine.open([{ file: store, as: 'archive', readOnly: true }], options);
    const meta = await readMeta(engine);
    records = await RecordFile.open(recordsFile(store));
    if (meta?.fingerprint === records.making && records.count === meta.total)
      return await ArchiveSource.open(engine, records, meta, options.mostNear);
  } catch {
    // It is prepared anew.
  }
  engine?.close();
  records?.close();
  return undefined;
}

const readMeta = (engine: Engine): Promise<ArchiveMeta | undefined> =>
  engine.question(undefined, async (ask) => {
    const [row] = await ask(raw('SELECT json FROM meta'));
    const meta = JSON.parse(sqlText(row?.[0])) as ArchiveMeta;
    return meta.schema === SCHEMA_VERSION ? meta : undefined;
  });

/** Prepares in files of its own, which take the place of the old ones when they are whole. */
async function prepare(options: ArchiveOptions, fingerprint: string, signal?: AbortSignal): Promise<void> {
  const { store, facets, timeZone, progress, files, rows } = options;
  const made = `${store}.${process.pid}.new`;
  const scratch = `${made}.scratch`;
  const records = recordsFile(made);
  const clear = async (): Promise<void> => {
    for (const file of [made, scratch]) await remove(file);
    await rm(records, { force: true });
  };
  await clear();
  const attached = [
    { file: made, as: 'archive' },
    { file: scratch, as: 'scratch' },
  ];
  const engine = await Engine.open(attached, options);
  const rest = { ...(progress ? { progress } : {}), ...(signal ? { signal } : {}) };
  try {
    const stage = { facets, normalizer: options.normalizer(), ...rest };
    if (rows) await stageRows(engine, rows(), stage);
    else await stageParquet(engine, files, { ...stage, isUtc: timeZone === 'UTC' });
    const { countFrom } = options;
    await prepareTables(engine, {
      fingerprint,
      records,
      facets,
      ...rest,
      ...(countFrom === undefined ? {} : { countFrom }),
    });
  } catch (error) {
    engine.close();
    await clear();
    throw error;
  }
  engine.close();
  await rename(records, recordsFile(store));
  await rename(made, store);
  await clear();
}

const remove = async (file: string): Promise<void> => {
  await rm(file, { force: true });
  await rm(`${file}.wal`, { force: true });
  await rm(`${file}.tmp`, { force: true, recursive: true });
};
