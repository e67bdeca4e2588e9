/** One of the looks among the page's style sheets (`data-look`), chosen by radio buttons; `?look=` in the address chooses it too. */
export function switchLooks(choice: HTMLElement): void {
  const asked = new URLSearchParams(location.search).get('look') ?? '';
  for (const input of choice.querySelectorAll<HTMLInputElement>('input')) {
    input.checked = input.value === asked;
    input.addEventListener('change', () => wear(input.value));
  }
  wear(asked);
}

function wear(look: string): void {
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[data-look]'))
    sheet.disabled = sheet.dataset['look'] !== look;
}
