// The programs that go into what is published. They lie beside the builder, as built files.
import type { FolderPrograms } from './folder.js';

const FILES = { element: 'news-timeline.all.js', frame: 'frame.js', embed: 'embed.js' } as const;

async function fetched(name: string): Promise<string> {
  const response = await fetch(new URL(`assets/programs/${name}`, document.baseURI)).catch(() => undefined);
  if (!response?.ok)
    throw new Error(`${name} could not be had: the builder is not whole. Run "npm run build" and try again.`);
  return response.text();
}

let loading: Promise<FolderPrograms> | undefined;

/** All of them; asked for again after a failure. */
export function loadPrograms(): Promise<FolderPrograms> {
  loading ??= Promise.all([fetched(FILES.element), fetched(FILES.frame), fetched(FILES.embed)]).then(
    ([element, frame, embed]) => ({ element, frame, embed }),
  );
  loading.catch(() => (loading = undefined));
  return loading;
}
