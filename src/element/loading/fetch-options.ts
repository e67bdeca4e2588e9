/** What an author may say of requests for `src`, as `fetch` takes it. */
export type FetchOptions = Pick<
  RequestInit,
  'headers' | 'credentials' | 'mode' | 'redirect' | 'referrerPolicy'
>;
