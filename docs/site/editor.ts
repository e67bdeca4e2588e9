// The HTML of an example as a text that can be edited: the timeline is made anew from it. The page's policy runs no script of the text.

const policy = (
  globalThis as {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML: (text: string) => string },
      ): {
        createHTML(text: string): string;
      };
    };
  }
).trustedTypes?.createPolicy('docs', { createHTML: (text) => text });

/** The elements that a text says, parsed in a document of their own; no script and no listener of them is alive. */
export function parsedExample(text: string): readonly Node[] {
  const parsed = new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'text/html');
  for (const element of parsed.querySelectorAll('*')) {
    if (element.matches('script:not([type="application/json"]), iframe, object, embed, link, style'))
      element.remove();
    for (const { name } of [...element.attributes])
      if (/^on|^style$/i.test(name)) element.removeAttribute(name);
  }
  return [...parsed.body.childNodes].map((node) => document.importNode(node, true));
}

export function startEditor(block: HTMLElement): void {
  const live = document.querySelector('.live');
  const code = block.querySelector('code');
  if (!live || !code) return;
  const editor = document.createElement('textarea');
  editor.value = code.textContent;
  editor.rows = Math.min(24, editor.value.split('\n').length + 1);
  editor.spellcheck = false;
  editor.setAttribute('aria-label', 'HTML of the example');
  let timer: ReturnType<typeof setTimeout> | undefined;
  editor.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => live.replaceChildren(...parsedExample(editor.value)), 400);
  });
  block.replaceChildren(editor);
}
