// The step of the story in words, with the ways on and back.
import { html, nothing, type TemplateResult } from 'lit';
import { describe } from '../data/describe.js';
import type { StoryStep } from '../query/story-steps.js';
import { icon, type IconName } from './chrome/icon.js';
import { setVar } from './chrome/set-var.js';
import { machineDate } from './date-facts.js';
import type { FeatureHost } from './feature-host.js';
import type { StoryController } from './story-controller.js';
import { textDirection } from './text-direction.js';

/** Up to so many steps lie one over the other, so that the panel is as tall as the longest and nothing jumps. */
const STACKED = 40;

export function storyPanel(host: FeatureHost, story: StoryController): TemplateResult | typeof nothing {
  const { t } = host;
  const { steps, current, step = 0, byScroll } = story;
  if (steps.length === 0 || (byScroll && !current)) return nothing;
  const share = `${String((step / steps.length) * 100)}%`;
  return html`<section class="chrome story" part="story" aria-label=${t('story')} ?data-scroll=${byScroll}>
    <div class="story-progress" aria-hidden="true" ${setVar('--_told', share)}></div>
    ${current ? texts(host, story, current) : start(host, story)}
    ${current && !byScroll ? ways(host, story, step) : nothing}
    <div class="hidden" role="status">${story.said}</div>
  </section>`;
}

const start = ({ t, element }: FeatureHost, story: StoryController): TemplateResult =>
  html`<div class="story-start">
    <span class="story-title">${element.heading ?? t('story')}</span>
    <button class="button strong" part="button" @click=${() => story.go(1)}>${t('startStory')}</button>
  </div>`;

function texts(host: FeatureHost, story: StoryController, current: StoryStep): TemplateResult {
  const { steps, byScroll } = story;
  const shown = byScroll || steps.length > STACKED ? [current] : steps;
  return html`<div class="story-texts">
    ${shown.map(
      (one) =>
        html`<div class="story-text" ?data-on=${one === current}>
          ${text(host, one, steps.indexOf(one) + 1, story)}
        </div>`,
    )}
  </div>`;
}

function text(
  host: FeatureHost,
  { entry, words }: StoryStep,
  n: number,
  story: StoryController,
): TemplateResult {
  const { t, speech } = host;
  const detail = describe(entry.item, { ...host.dataSettings, readCell: host.data.cells.readCell });
  const told = story.byScroll ? undefined : (words ?? detail.summary);
  return html`<p class="story-where">
      <span>${t('step', { n, m: story.steps.length })}</span>
      <time datetime=${machineDate(entry.span, speech.zone)}>${speech.dates.long(entry.span)}</time>
      ${
        story.astray
          ? html`<button class="link story-back" part="button" @click=${() => story.go(n)}>
              ${t('backToStory')}
            </button>`
          : nothing
      }
    </p>
    <button
      class="link story-title"
      lang=${detail.lang ?? nothing}
      dir=${textDirection(detail.lang)}
      aria-haspopup="dialog"
      @click=${() => host.choose(entry)}
    >
      ${entry.title}
    </button>
    ${told ? html`<p class="story-words" lang=${detail.lang ?? nothing} dir=${textDirection(detail.lang)}>${told}</p>` : nothing}`;
}

function ways({ t }: FeatureHost, story: StoryController, step: number): TemplateResult {
  const can = (to: number): boolean => to >= 1 && to <= story.steps.length;
  const way = (key: 'previous' | 'next', name: IconName, to: number): TemplateResult =>
    html`<button
      class="button story-${key} ${key === 'next' ? 'strong' : ''}"
      part="button"
      aria-disabled=${!can(to)}
      @click=${() => can(to) && story.go(to)}
    >
      ${key === 'previous' ? icon(name, true) : nothing}<span>${t(key)}</span>${
        key === 'next' ? icon(name, true) : nothing
      }
    </button>`;
  return html`<div class="story-ways">
    ${way('previous', 'previous', step - 1)} ${way('next', 'next', step + 1)}
    <button
      class="button quiet square story-leave"
      part="button"
      aria-label=${t('endStory')}
      title=${t('endStory')}
      @click=${() => story.go(undefined)}
    >
      ${icon('close')}
    </button>
  </div>`;
}
