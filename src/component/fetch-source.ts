// Fetching a source; the code for it comes when there is something to fetch.
import type { DateContext } from '../data/date-context.js';
import { FetchFault, faultOf } from './fetch-fault.js';
import type { Fetched } from './fetch-items.js';

/** Items and problems of a URL. Rejects with a FetchFault, or when aborted with anything. */
export async function fetchSource(src: string, dates: DateContext, signal: AbortSignal): Promise<Fetched> {
  try {
    const { fetchItems } = await import('./fetch-items.js');
    return await fetchItems(src, dates, signal);
  } catch (error) {
    throw new FetchFault(faultOf(src, error));
  }
}
