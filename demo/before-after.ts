// Shows the list that the timeline is made of a second time beside it, as a reader without scripts has it.
import 'news-timeline/define.js';

const before = document.querySelector<HTMLElement>('#before')!;
const list = document.querySelector('#timeline > .events')!;

before.append(list.cloneNode(true));
before.closest('section')!.hidden = false;
document.querySelector('.pair')!.classList.add('both');
