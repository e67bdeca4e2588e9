export interface Shard {
  readonly url: string;
  /** Its port in the cluster. */
  readonly tcp: number;
  readonly pid: number;
  readonly isAlive: () => boolean;
  readonly kill: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

export interface Shards {
  readonly shards: readonly Shard[];
  /** Ends all of them, and removes their folders. */
  readonly stop: () => Promise<void>;
}

/** Says so where clickhouse-server is not installed. */
export function missingClickHouse(): string | undefined;
export function startShards(count?: number): Promise<Shards>;
