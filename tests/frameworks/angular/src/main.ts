import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { ARTICLES, LATEST } from './articles';
import { Story } from './story';

@Component({
  selector: 'app-root',
  imports: [Story],
  template: `
    <button id="add" (click)="add()">add</button>
    <button id="toggle" (click)="shown.set(!shown())">toggle</button>
    <output>{{ chosen() }}</output>
    @if (shown()) {
      <app-story [articles]="articles()" (chosen)="chosen.set($event.detail.item?.title ?? '')" />
    }
  `,
})
class App {
  readonly articles = signal(ARTICLES);
  readonly shown = signal(true);
  readonly chosen = signal('');
  add() {
    this.articles.update((articles) => [...articles, LATEST]);
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
