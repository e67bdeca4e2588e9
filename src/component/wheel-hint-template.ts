import { html, type TemplateResult } from 'lit';
import type { Translate } from './chrome/translate.js';

export const wheelHint = (t: Translate): TemplateResult =>
  html`<div class="hint" part="hint">${t('wheelHint', { key: modifier() })}</div>`;

const modifier = (): string => (/Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl');
