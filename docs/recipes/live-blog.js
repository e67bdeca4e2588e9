import 'news-timeline/define.js';

const timeline = document.querySelector('news-timeline');
const posts = document.querySelector('.posts');

const itemOf = (post) => ({
  id: post.id,
  start: post.querySelector('time').dateTime,
  title: post.querySelector('h3').textContent,
});
timeline.items = [...posts.children].map(itemOf);

timeline.addEventListener('nt-select', (event) => {
  const post = document.getElementById(event.detail.id ?? '');
  if (!post) return;
  event.preventDefault(); // no card: the post says more
  post.scrollIntoView({ block: 'center' });
  post.focus();
});

const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

document.querySelector('#post').addEventListener('click', () => {
  const number = posts.children.length + 1;
  const time = element('time', `${11 + number}:30`);
  time.dateTime = `2026-02-16T${11 + number}:30Z`;
  const text = element('p', '');
  text.append(time, ' More as it comes.');
  const post = Object.assign(document.createElement('li'), { id: `post-${number}`, tabIndex: -1 });
  post.append(element('h3', `Vote ${number - 3} is called`), text);
  posts.prepend(post);
  timeline.addItems([itemOf(post)]);
});
