// Stands in for the network: answers fetches of one address as told, and keeps what was asked.
export interface Asked {
  readonly url: string;
  readonly cache: RequestCache;
  readonly signal: AbortSignal;
  readonly credentials: RequestCredentials;
  readonly authorization: string | null;
}
type Answer = () => Response | Promise<Response>;

const real = window.fetch.bind(window);

export class Server {
  readonly asked: Asked[] = [];
  answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      this.asked.push({
        url: request.url,
        cache: request.cache,
        signal: init?.signal ?? request.signal,
        credentials: request.credentials,
        authorization: request.headers.get('authorization'),
      });
      const { signal } = init ?? {};
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        void Promise.resolve(this.answer()).then(resolve, reject);
      });
    };
  }
}

export const restoreFetch = (): void => void (window.fetch = real);

/** An answer that never comes. */
export const silence = (): Promise<Response> => new Promise(() => undefined);

export const csv =
  (...rows: readonly string[]) =>
  (): Response =>
    new Response(['start,title', ...rows].join('\n'), { headers: { 'content-type': 'text/csv' } });
