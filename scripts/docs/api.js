// The reference, from custom-elements.json.
import { readFileSync } from 'node:fs';
import { slug } from './markdown.js';
import { escape } from './template.js';

/** Text with its code marked. */
const prose = (text = '') => escape(text).replace(/`([^`]*)`/g, '<code>$1</code>');
const code = (text) => (text === undefined ? '' : `<code>${escape(text)}</code>`);

const table = (heads, rows) =>
  `<div class="table" tabindex="0" role="group" aria-label="${escape(heads[0])}"><table><thead><tr>${heads
    .map((head) => `<th>${head}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table></div>`;

const section = (title, content) =>
  `<h2 id="${slug(title)}"><a href="#${slug(title)}">${title}</a></h2>\n${content}`;

export function apiPage() {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const element = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === 'news-timeline');
  const attributeOf = new Map(
    element.attributes
      .filter(({ deprecated }) => !deprecated)
      .map(({ name, fieldName }) => [fieldName, name]),
  );
  const isPublic = ({ privacy, static: isStatic, deprecated }) =>
    !isStatic && !deprecated && (privacy === undefined || privacy === 'public');
  const fields = element.members.filter((member) => member.kind === 'field' && isPublic(member));
  const methods = element.members.filter((member) => member.kind === 'method' && isPublic(member));
  const named = (list) =>
    list.map(({ name, description }) => [code(name || '(default)'), prose(description)]);
  const signature = ({ name, parameters = [] }) =>
    `${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`;
  return {
    file: 'api.html',
    group: 'Reference',
    title: 'API',
    description: 'Every property, attribute, method, event, slot, part and custom property of news-timeline.',
    body: [
      '<h1>API</h1>\n<p class="standfirst">Made from <code>custom-elements.json</code>, which editors read too.</p>',
      section(
        'Properties',
        table(
          ['Property', 'Attribute', 'Type', 'Meaning'],
          fields.map(({ name, type, description }) => [
            code(name),
            code(attributeOf.get(name)),
            code(type?.text),
            prose(description),
          ]),
        ),
      ),
      section(
        'Methods',
        table(
          ['Method', 'Gives', 'Meaning'],
          methods.map((one) => [code(signature(one)), code(one.return?.type?.text), prose(one.description)]),
        ),
      ),
      section(
        'Events',
        table(
          ['Event', 'Type', 'Meaning'],
          element.events.map(({ name, type, description }) => [
            code(name),
            code(type?.text),
            prose(description),
          ]),
        ),
      ),
      section('Slots', table(['Slot', 'Meaning'], named(element.slots))),
      section('Parts', table(['Part', 'Meaning'], named(element.cssParts))),
      section(
        'Custom properties',
        table(
          ['Property', 'Default', 'Meaning'],
          element.cssProperties.map((one) => [code(one.name), code(one.default), prose(one.description)]),
        ),
      ),
    ].join('\n'),
  };
}
