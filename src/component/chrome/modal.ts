import { type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Modal extends Directive {
  #open = false;

  override render(_open: boolean): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [open]: [open: boolean]): typeof nothing {
    const dialog = part.element as HTMLDialogElement;
    this.#open = open;
    // On the first render the dialog is not yet in the page, where alone it can be shown.
    if (open !== dialog.open) queueMicrotask(() => this.#sync(dialog));
    return nothing;
  }

  #sync(dialog: HTMLDialogElement): void {
    if (this.#open === dialog.open) return;
    if (!this.#open) dialog.close();
    else if (dialog.isConnected) dialog.showModal();
  }
}

/** Shows a `<dialog>` as modal while its argument is true; closing gives focus back where it was. */
export const modal = directive(Modal);
