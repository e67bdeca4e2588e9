import { expect } from '@open-wc/testing';
import { all, clean, find, headlines, mount, settled, textOf, until, viewOf } from '../element/support.js';
import { button } from './support.js';
import { Server, csv, restoreFetch, silence } from './server.js';

const A = '2025-01-01,Alpha';
const B = '2025-01-02,Beta';
const C = '2025-01-05,Gamma';

describe('the life of a source', () => {
  afterEach(() => {
    clean();
    restoreFetch();
  });

  it('breaks off the fetch when the element leaves, and begins it again when it comes back', async () => {
    const server = new Server(silence);
    const element = document.createElement('news-timeline');
    Object.assign(element, { locale: 'en', timeZone: 'UTC', src: '/feed.csv' });
    document.body.append(element);
    await element.updateComplete;
    expect(server.asked).to.have.length(1);
    element.remove();
    expect(server.asked[0]?.signal.aborted).to.equal(true);
    server.answer = csv(A, B);
    document.body.append(element);
    await until(() => element.counts.total === 2);
    expect(server.asked).to.have.length(2);
    element.remove();
  });

  it('breaks off the fetch when src changes, and takes only the new one', async () => {
    const server = new Server(silence);
    const element = document.createElement('news-timeline');
    element.src = '/one.csv';
    document.body.append(element);
    await element.updateComplete;
    server.answer = csv(A);
    element.src = '/two.csv';
    await until(() => element.counts.total === 1);
    expect(server.asked[0]?.signal.aborted).to.equal(true);
    expect(headlines(element)).to.deep.equal(['Alpha']);
    element.src = undefined;
    await element.updateComplete;
    expect(element.counts.total).to.equal(1);
    element.remove();
  });

  it('fades in what is added, and leaves what was there as it is', async () => {
    const element = await mount({
      items: [
        { id: 'a', start: '2025-01-01', title: 'Alpha' },
        { id: 'b', start: '2025-01-09', title: 'Beta' },
      ],
    });
    const fading = (): string[] =>
      all(element, '.label').flatMap((label) =>
        getComputedStyle(label).animationName === 'appear' ? textOf(label.querySelector('.title')!) : [],
      );
    element.addItems([{ id: 'c', start: '2025-01-05', title: 'Gamma' }]);
    await until(() => headlines(element).includes('Gamma'));
    expect(fading()).to.deep.equal(['Gamma']);
  });

  it('asks again, revalidating, and shows what is new only when asked to, without moving the window', async () => {
    const server = new Server(csv(A, B));
    const element = await mount({ src: '/feed.csv' });
    expect(server.asked[0]?.cache).to.equal('default');
    element.view = '2025-01-01/2025-01-03';
    await settled(element);
    const view = viewOf(element);
    server.answer = csv(A, B, C, '2025-01-02,Delta');
    element.refresh = 1;
    await until(() => all(element, '.new-items').length === 1);
    expect(server.asked[1]?.cache).to.equal('no-cache');
    expect(textOf(find(element, '.new-items'))).to.equal('2 new');
    expect(textOf(find(element, '.spoken'))).to.equal('2 new');
    expect(element.counts.total).to.equal(2);
    find(element, '.new-items').click();
    await element.updateComplete;
    expect(element.counts.total).to.equal(4);
    expect(headlines(element)).to.include('Delta');
    expect(viewOf(element)).to.deep.equal(view);
    expect(all(element, '.new-items')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.not.equal(null);
  });

  it('keeps the picture when the server sends a page of its own or nothing, and says so with the time', async () => {
    const status = '.strip [role="status"]';
    const server = new Server(csv(A, B));
    const element = await mount({ src: '/feed.csv' });
    const page =
      '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx 2024-01-01</body></html>';
    server.answer = () => new Response(page, { headers: { 'content-type': 'text/html' } });
    element.refresh = 1;
    await until(() => all(element, status).length === 1);
    expect(textOf(find(element, status))).to.match(/502 Bad Gateway.*Last loaded \d/);
    expect(element.counts.total).to.equal(2);
    server.answer = () => new Response('');
    find(element, '.strip .button').click();
    await until(() => textOf(find(element, status)).includes('empty answer'));
    expect(headlines(element)).to.deep.equal(['Alpha', 'Beta']);
    server.answer = csv(A, B, C);
    find(element, '.strip .button').click();
    await until(() => all(element, status).length === 0);
    expect(textOf(find(element, '.new-items'))).to.equal('1 new');
  });

  it('gives a server up that never answers, and asks again later', async () => {
    const status = '.strip [role="status"]';
    const server = new Server(csv(A));
    const element = await mount({ src: '/feed.csv' });
    server.answer = silence;
    element.fetchTimeout = 0.3;
    element.refresh = 1;
    await until(() => all(element, status).length === 1);
    const asked = server.asked.length;
    server.answer = csv(A, B);
    await until(() => server.asked.length > asked && all(element, '.new-items').length === 1);
    expect(element.counts.total).to.equal(1);
  });

  it('changes at once what it knows, and keeps what the source no longer has', async () => {
    const json =
      (...items: object[]) =>
      (): Response =>
        Response.json(items);
    const server = new Server(
      json(
        { id: '1', start: '2025-01-01', title: 'Old' },
        { id: '2', start: B.slice(0, 10), title: 'Stays' },
      ),
    );
    const element = await mount({ src: '/feed.json' });
    server.answer = json({ id: '1', start: '2025-01-01', title: 'Corrected' });
    element.refresh = 1;
    await until(() => headlines(element).includes('Corrected'));
    expect(headlines(element)).to.have.members(['Corrected', 'Stays']);
    expect(all(element, '.new-items')).to.have.length(0);
  });

  it('does nothing when the file is as it was', async () => {
    const server = new Server(csv(A, B));
    const element = await mount({ src: '/feed.csv' });
    const { counts } = element;
    element.refresh = 1;
    await until(() => server.asked.length >= 3);
    expect(element.counts).to.equal(counts);
    expect(all(element, '.new-items, [part~="stale"]')).to.have.length(0);
  });

  it('asks no more once it has left', async () => {
    const server = new Server(csv(A, B));
    const element = await mount({ src: '/feed.csv' });
    element.refresh = 1;
    await until(() => server.asked.length === 2);
    element.remove();
    const other = await mount({ src: '/other.csv' });
    other.refresh = 1;
    await until(() => server.asked.filter(({ url }) => url.endsWith('/other.csv')).length === 3);
    expect(server.asked.filter(({ url }) => url.endsWith('/feed.csv'))).to.have.length(2);
  });

  it('keeps showing what it had when asking again fails, says why, and asks again on request', async () => {
    const server = new Server(csv(A, B));
    const element = await mount({ src: '/feed.csv' });
    server.answer = () => new Response('', { status: 404, statusText: 'Not Found' });
    element.refresh = 1;
    await until(() => all(element, '.strip [role="status"]').length === 1);
    expect(textOf(find(element, '.strip [role="status"]'))).to.contain('404');
    expect(headlines(element)).to.have.members(['Alpha', 'Beta']);
    element.refresh = undefined;
    server.answer = csv(A, B, C);
    button(element, 'Try again').click();
    await until(() => all(element, '.new-items').length === 1);
    expect(all(element, '.strip [role="status"]')).to.have.length(0);
  });

  it('keeps showing what it had when another source fails', async () => {
    const server = new Server(csv(A, B));
    const element = await mount({ src: '/feed.csv' });
    server.answer = () => new Response('', { status: 403, statusText: 'Forbidden' });
    element.src = '/secret.csv';
    await until(() => all(element, '[part~="stale"]').length === 1);
    expect(headlines(element)).to.have.members(['Alpha', 'Beta']);
    expect(element.problems[0]?.why).to.contain('403');
  });

  it('tries again where that can help, and not where it cannot', async () => {
    let asked = 0;
    const server = new Server(() => (++asked < 3 ? new Response('', { status: 503 }) : csv(A)()));
    const element = await mount({ src: '/busy.csv' });
    await element.loaded;
    expect(element.counts.total).to.equal(1);
    expect(server.asked).to.have.length(3);
    server.answer = () => new Response('', { status: 404 });
    element.src = '/gone.csv';
    await element.loaded;
    expect(server.asked).to.have.length(4);
  });

  it('says plainly that a site may not let others read it, and what to do', async () => {
    const server = new Server(() => Promise.reject(new TypeError('Failed to fetch')));
    const element = await mount({ src: 'https://other.example/feed.csv' });
    await element.loaded;
    expect(server.asked).to.have.length(3);
    expect(element.problems[0]?.why).to.contain('CORS');
    expect(element.problems[0]?.remedy).to.contain('Access-Control-Allow-Origin');
  });

  it('follows the content type where the address tells nothing', async () => {
    const feed =
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A","date_published":"2025-01-01"}]}';
    new Server(() => new Response(feed, { headers: { 'content-type': 'application/feed+json' } }));
    const element = await mount({ src: '/latest' });
    await element.loaded;
    expect(headlines(element)).to.deep.equal(['A']);
  });

  it('reads the file behind a link to a Google sheet', async () => {
    const server = new Server(csv(A));
    const element = await mount({ src: 'https://docs.google.com/spreadsheets/d/e/2PACX-abc/pubhtml' });
    expect(server.asked[0]?.url).to.contain('/d/e/2PACX-abc/pub').and.to.contain('output=csv');
    expect(element.counts.total).to.equal(1);
  });

  it('reads a feed', async () => {
    const element = await mount({ src: '/tests/fixtures/feeds/atom-10.xml' });
    expect(element.problems.map((p) => p.why)).to.deep.equal([]);
    expect(element.counts.total).to.be.greaterThan(0);
  });
});

describe('under trusted types', () => {
  const needs = 'trustedTypes' in window ? it : it.skip;
  needs('reads feeds through one policy of its own, two elements in a page', async () => {
    const frame = document.createElement('iframe');
    const feed = '/tests/fixtures/feeds/atom-10.xml';
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy"
      content="require-trusted-types-for 'script'; trusted-types news-timeline lit-html">
      <script type="module" src="/src/define.ts"></script>
      <news-timeline src="${feed}"></news-timeline><news-timeline src="${feed}"></news-timeline>`;
    document.body.append(frame);
    const totals = (): number[] =>
      [...(frame.contentDocument?.querySelectorAll('news-timeline') ?? [])].map(
        (element) => (element as { counts?: { total: number } }).counts?.total ?? 0,
      );
    await until(() => totals().length === 2 && totals().every((total) => total > 0));
    frame.remove();
  });
});
