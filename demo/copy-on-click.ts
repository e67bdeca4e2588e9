/** Copies the text of an element when the button is pressed, and says in `status` whether that went well. */
export function copyOnClick(button: HTMLButtonElement, from: HTMLElement, status: HTMLElement): void {
  button.addEventListener('click', () => {
    const text = from.textContent.trim();
    copied(text).then(
      () => (status.textContent = 'Copied.'),
      () => {
        getSelection()?.selectAllChildren(from);
        status.textContent = 'Selected: copy it with your keyboard.';
      },
    );
  });
}

/** Rejects where the page may not write to the clipboard, as when it is not served securely. */
async function copied(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
