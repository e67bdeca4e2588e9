import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import 'news-timeline/define.js';
import type { NtSelectEvent } from 'news-timeline';
import type { Article } from './articles';

@Component({
  selector: 'app-story',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<news-timeline
    [items]="articles()"
    facets="theme"
    (nt-select)="chosen.emit($event)"
  ></news-timeline>`,
})
export class Story {
  readonly articles = input.required<readonly Article[]>();
  readonly chosen = output<NtSelectEvent>();
}
