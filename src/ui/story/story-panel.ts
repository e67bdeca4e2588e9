import { css, html, nothing, type TemplateResult } from 'lit';
import { reducedMotion } from '../../input/motion.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { machineDate } from '../../i18n/date-text.js';
import { textDirection } from '../../text/text-direction.js';
import { describe } from '../../items/describe.js';
import { face, setVar, icon, type IconName } from '../kit/kit.js';
import type { StoryStep } from '../../state/story.js';
import type { StoryController } from './story.js';

// The step of the story in words, with the ways on and back.

/** Up to so many steps lie one over the other, so that the panel is as tall as the longest and nothing jumps. */
const STACKED = 40;

export function storyPanel(host: TimelineContext, story: StoryController): TemplateResult | typeof nothing {
  const { t } = host;
  const { steps, current, step = 0, byScroll } = story;
  if (steps.length === 0 || (byScroll && !current)) return nothing;
  return html`<section class="chrome story" part="story" aria-label=${t('story')} ?data-scroll=${byScroll}>
    ${progress(host, story)} ${current ? texts(host, story, current) : start(host, story)}
    ${current && !byScroll ? ways(host, story, step) : nothing}
    <div class="hidden" role="status">${story.said}</div>
  </section>`;
}

/** How far the story is told, and its chapters, where it has several, each a way to where it begins. */
function progress({ t }: TimelineContext, story: StoryController): TemplateResult {
  const { steps, step = 0, byScroll } = story;
  const share = `${String((step / steps.length) * 100)}%`;
  const chapters = chaptersOf(steps);
  const bar = html`<div class="story-progress" aria-hidden="true" ${setVar('--_told', share)}></div>`;
  if (chapters.length < 2 || byScroll || step === 0) return bar;
  return html`${bar}
    <ol class="story-chapters" part="story-chapters" aria-label=${t('story')}>
      ${chapters.map(
        ({ name, first, count }) =>
          html`<li ${setVar('--_steps', String(count))}>
            <button
              part="button story-chapter"
              aria-current=${step >= first && step < first + count ? 'step' : nothing}
              @click=${() => story.go(first)}
            >
              <bdi>${name}</bdi>
            </button>
          </li>`,
      )}
    </ol>`;
}

/** Steps in a row of one chapter; `first` counts from 1. */
function chaptersOf(
  steps: readonly StoryStep[],
): readonly { readonly name: string; readonly first: number; readonly count: number }[] {
  const chapters: { name: string; first: number; count: number }[] = [];
  steps.forEach(({ chapter = '' }, i) => {
    const last = chapters.at(-1);
    if (last?.name === chapter) last.count++;
    else chapters.push({ name: chapter, first: i + 1, count: 1 });
  });
  return chapters.some(({ name }) => name !== '') ? chapters : [];
}

/** Focus stays in the panel, whose buttons change; where the story begins, as much of it is seen as has room, not the plot's head alone. */
function goOn(host: TimelineContext, story: StoryController, step: number | undefined): void {
  story.go(step);
  void host.element.updateComplete.then(() => {
    const [next] = host.renderRoot.querySelectorAll<HTMLElement>('.story-next, .story-start .button');
    next?.focus();
    if (step)
      host.element.scrollIntoView({ block: 'nearest', behavior: reducedMotion() ? 'instant' : 'smooth' });
  });
}

/** The title, with its words and its picture where it may be loaded, and the way into the story. */
function start(host: TimelineContext, story: StoryController): TemplateResult {
  const { element, state, t } = host;
  const { title, summary, image, lang } = describe(host.data.file?.headingItem ?? {}, host.dataSettings);
  const may =
    image !== undefined &&
    element.images !== 'none' &&
    (element.images === 'load' || state.allowedMedia.has(image.src));
  return html`<div class="story-start">
    ${
      may
        ? html`<img
            class="story-picture"
            part="story-picture"
            src=${image.src}
            alt=${image.alt ?? ''}
            referrerpolicy="no-referrer"
            decoding="async"
          />`
        : nothing
    }
    <div class="story-opening" lang=${lang ?? nothing} dir=${textDirection(lang)}>
      <span class="story-title">${title || (element.heading ?? t('story'))}</span>
      ${summary ? html`<p class="story-words">${summary}</p>` : nothing}
      ${may && image.credit ? html`<small class="story-credit">${image.credit}</small>` : nothing}
    </div>
    <button class="button strong" part="button story-start" @click=${() => goOn(host, story, 1)}>
      ${t('startStory')}
    </button>
  </div>`;
}

function texts(host: TimelineContext, story: StoryController, current: StoryStep): TemplateResult {
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

/** On a phone so many letters have room beside the number of the step. */
const ONE_LINE = 24;

function datesOf({ localization }: TimelineContext, entry: StoryStep['entry']): string {
  const long = localization.dateOf(entry, 'long');
  return long.length > ONE_LINE ? localization.dateOf(entry, 'short') : long;
}

function text(
  host: TimelineContext,
  { entry, words }: StoryStep,
  n: number,
  story: StoryController,
): TemplateResult {
  const { t, localization } = host;
  const detail = describe(entry.item, { ...host.dataSettings, readCell: host.data.cells.readCell });
  const told = story.byScroll ? undefined : (words ?? detail.summary);
  return html`<p class="story-where">
      <span>${t('step', { n, m: story.steps.length })}</span>
      <time datetime=${machineDate(entry.span, localization.zone)}>${datesOf(host, entry)}</time>
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
      @click=${() => host.dispatch({ type: 'select', by: 'reader', id: entry.id })}
    >
      ${entry.title}
    </button>
    ${told ? html`<p class="story-words" lang=${detail.lang ?? nothing} dir=${textDirection(detail.lang)}>${told}</p>` : nothing}`;
}

function ways(host: TimelineContext, story: StoryController, step: number): TemplateResult {
  const { t } = host;
  const can = (to: number): boolean => to >= 1 && to <= story.steps.length;
  const way = (key: 'previous' | 'next', name: IconName, to: number): TemplateResult =>
    html`<button
      class="button story-${key} ${key === 'next' ? 'strong' : ''}"
      part="button story-${key}"
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
      part="button story-leave"
      aria-label=${t('endStory')}
      @click=${() => goOn(host, story, undefined)}
    >
      ${face(t('endStory'), icon('close'))}
    </button>
  </div>`;
}

/** The panel of a story's step: under the timeline, at the thumb where that is tall or the screen is small. */
export const storyStyles = css`
  .story {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    flex: none;
    align-items: center;
    flex-wrap: wrap;
    gap: 0 28px;
    --_line: calc(21px * var(--_text));
    max-block-size: calc(132px + env(safe-area-inset-bottom));
    padding: 11px var(--_pad) calc(10px + env(safe-area-inset-bottom));
    box-sizing: border-box;
    background: var(--_surface);
  }
  /* where it would take a third of what is seen, it scrolls with the page */
  @media (height < 400px) {
    .story {
      position: static;
    }
  }
  /* focus is not under it */
  .frame:has(.story) :is(.stop, .list-row) {
    scroll-margin-block-end: 136px;
  }
  .story-progress {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: 3px;
    background: var(--_hair);
  }
  .story-progress::before {
    content: '';
    display: block;
    inline-size: var(--_told);
    block-size: 100%;
    background: var(--_accent);
    transition: inline-size 0.3s ease-out;
  }
  .story p {
    margin: 0;
  }
  .story-start {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 20px;
  }
  .story-picture {
    flex: none;
    inline-size: 176px;
    block-size: 99px;
    border-radius: 6px;
    background: var(--_soft);
    object-fit: cover;
  }
  .story-opening {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .story-opening .story-words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    max-inline-size: 70ch;
    overflow: hidden;
  }
  .story-credit {
    color: var(--_muted);
    font-size: calc(11px * var(--_text));
  }
  @container nt (inline-size < 560px) {
    .story-start {
      flex-wrap: nowrap;
    }
    .story-picture {
      inline-size: 84px;
      block-size: 84px;
    }
    .story-opening {
      flex-basis: 0;
    }
    .story-opening .story-words,
    .story-credit {
      display: none;
    }
  }
  /* the bar makes room for the story while it is told */
  .frame[data-told] > .filter {
    display: none;
  }
  .frame[data-told] .plot[data-vertical] {
    flex-basis: var(--nt-plot-height, clamp(240px, 100dvh - 176px, 720px));
  }
  .story-chapters {
    display: flex;
    flex: 1 0 100%;
    gap: 2px;
    margin-block: -8px 0;
  }
  .story-chapters li {
    flex: var(--_steps) 1 0;
    min-inline-size: 0;
    box-shadow: inset 2px 0 var(--_surface);
  }
  .story-chapters button {
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    background: none;
    overflow: hidden;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .story-chapters [aria-current] {
    color: var(--_ink);
    font-weight: 650;
  }
  .story-texts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
  }
  /* the line of dates, and as many whole lines as have room; a shade says that there are more */
  .story-text {
    grid-area: 1 / 1;
    position: relative;
    box-sizing: border-box;
    max-block-size: 111px;
    max-block-size: calc(27px + round(down, 84px, var(--_line)));
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    background:
      linear-gradient(var(--_surface) 0 0) 0 100% / 100% 5px no-repeat local,
      linear-gradient(to top, color-mix(in srgb, var(--_ink) 18%, transparent), transparent) 0 100% / 100% 5px
        no-repeat;
    visibility: hidden;
  }
  .story-chapters + .story-texts > .story-text {
    max-block-size: 90px;
    max-block-size: calc(27px + round(down, 63px, var(--_line)));
  }
  .story-text[data-on] {
    visibility: visible;
  }
  .story-where {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    line-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  .story-where > :not(:first-child)::before {
    content: '·';
    content: '·' / '';
    margin-inline: 6px;
    color: var(--_muted);
  }
  .story-back {
    font-weight: 600;
  }
  .story .story-title {
    display: block;
    padding: 3px 0 0;
    color: var(--_ink);
    font: 700 calc(19px * var(--_text)) / var(--_line) var(--_serif);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .story-words {
    max-inline-size: 72ch;
    font-size: calc(14px * var(--_text));
    line-height: var(--_line);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .story-ways {
    display: flex;
    flex: none;
    gap: 8px;
  }
  .story-ways [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  @container nt (inline-size < 560px) {
    .story {
      display: block;
      box-shadow: 0 -4px 16px rgb(0 0 0 / 10%);
    }
    /* beside the title, so that the dates above it have the whole width */
    .story-ways {
      position: absolute;
      inset-block-start: 35px;
      inset-inline-end: 8px;
      gap: 4px;
    }
    .story-ways .button {
      min-block-size: 44px;
      min-inline-size: 44px;
      padding: 0;
    }
    .story-ways span {
      position: absolute;
      clip-path: inset(50%);
    }
    .story-chapters ~ .story-ways {
      inset-block-start: 51px;
    }
    .story:not([data-scroll]) .story-text::before {
      content: '';
      float: inline-end;
      inline-size: 142px;
      block-size: 44px;
    }
    .story:not([data-scroll]) .story-text > .story-title {
      max-inline-size: calc(100% - 142px);
    }
    .story .story-title {
      font-size: calc(18px * var(--_text));
    }
    /* one line, whatever the date: the words below have no other room */
    .story-text {
      padding-block-start: 24px;
    }
    .story-where {
      position: absolute;
      inset: 0 0 auto;
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .story-where > time {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .story-chapters li:not(:has([aria-current])) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .story {
      border-block-start: 1px solid CanvasText;
    }
    .story-progress::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
