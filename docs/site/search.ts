// Finds sections that hold all the words; those with them in a heading come first.

interface Section {
  readonly url: string;
  readonly title: string;
  readonly heading?: string;
  readonly text: string;
}

const MOST = 12;

/** The sections that hold every word, best first. */
export function findSections(sections: readonly Section[], query: string): readonly Section[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const score = ({ title, heading = '', text }: Section): number => {
    const [head, name] = [heading.toLowerCase(), title.toLowerCase()];
    let sum = 0;
    for (const word of words) {
      if (!text.includes(word) && !name.includes(word)) return 0;
      sum += head.includes(word) ? 4 : name.includes(word) ? 3 : 1;
    }
    return sum;
  };
  return sections
    .map((section) => ({ section, score: score(section) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ section }) => section);
}

let index: Promise<readonly Section[]> | undefined;
const sections = (): Promise<readonly Section[]> =>
  (index ??= fetch('search.json').then((answer) => answer.json() as Promise<readonly Section[]>));

function listOf(found: readonly Section[]): Node {
  if (found.length === 0)
    return Object.assign(document.createElement('p'), { textContent: 'Nothing found.' });
  const list = document.createElement('ul');
  for (const { url, title, heading } of found) {
    const link = Object.assign(document.createElement('a'), { href: url });
    link.append(heading ?? title);
    if (heading !== undefined)
      link.append(' ', Object.assign(document.createElement('small'), { textContent: title }));
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  return list;
}

export function startSearch(): void {
  const input = document.querySelector<HTMLInputElement>('#find');
  const output = document.querySelector<HTMLElement>('#found');
  if (!input || !output) return;
  input.closest<HTMLElement>('.find')!.hidden = false;
  const show = async (): Promise<void> => {
    const query = input.value;
    const found = query.trim() ? listOf(findSections(await sections(), query)) : undefined;
    if (query === input.value) output.replaceChildren(...(found ? [found] : []));
  };
  input.addEventListener('input', () => void show());
  input.closest('.find')!.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    input.value = '';
    output.replaceChildren();
    input.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !input.closest('.find')!.contains(target)) output.replaceChildren();
  });
}
