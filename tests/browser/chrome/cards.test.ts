import { expect } from '@open-wc/testing';
import {
  clusterCard,
  type ClusterCardModel,
  detailCard,
  type DetailCardModel,
} from '../../../src/ui/card/detail-card.js';
import { drag } from '../../support/commands.js';
import { type ChromeHost, mount, t, until } from './support.js';

const nothing = (): void => undefined;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function detail(more: Partial<DetailCardModel> = {}): DetailCardModel {
  return {
    t,
    id: 'a',
    dateText: '14 August 2021',
    durationText: '3 days',
    title: 'Ministers meet in Yerevan',
    status: 'disputed',
    summary: 'They speak about supplies.',
    tags: [{ facet: 'country', facetLabel: 'Country', value: 'AM', label: 'Armenia', pressed: true }],
    sources: [
      { name: 'Reuters', url: 'https://example.org/a', dateText: '14 Aug 2021' },
      { name: 'Evil', url: 'javascript:alert(1)' },
    ],
    onFilter: nothing,
    onPrevious: nothing,
    onNext: nothing,
    onClose: nothing,
    ...more,
  };
}

describe('the cards', () => {
  let host: ChromeHost;
  const show = async (view: Parameters<typeof mount>[0], width = 900): Promise<void> => {
    host = await mount(view);
    host.style.inlineSize = `${width}px`;
    host.style.blockSize = '500px';
    await host.again();
  };
  afterEach(() => {
    host.remove();
  });

  it('name the dialog by its title, in the same root', async () => {
    await show(() => detailCard(detail()));
    const id = host.at('[role=dialog]').getAttribute('aria-labelledby') ?? '';
    expect(host.shadowRoot?.getElementById(id)?.textContent.trim()).to.equal('Ministers meet in Yerevan');
  });

  it('link sources so that the other side learns nothing, and unsafe ones not at all', async () => {
    await show(() => detailCard(detail()));
    const links = host.all('a') as readonly HTMLAnchorElement[];
    expect(links.map((link) => link.href)).to.deep.equal(['https://example.org/a', 'https://example.org/a']);
    for (const link of links) {
      expect(link.rel).to.equal('noopener noreferrer nofollow');
      expect(link.target).to.equal('_blank');
    }
    expect(host.at('.sources').textContent).to.contain('Evil');
  });

  it('filter by a tag, step and close', async () => {
    const log: string[] = [];
    await show(() =>
      detailCard(
        detail({
          onFilter: (facet, value) => log.push(`${facet}/${value}`),
          onPrevious: undefined,
          onNext: () => log.push('next'),
          onClose: () => log.push('close'),
        }),
      ),
    );
    expect(host.at('.card-tag').getAttribute('aria-pressed')).to.equal('true');
    host.at('.card-tag').click();
    for (const button of host.all('.step-link')) button.click();
    host.at('.close').click();
    expect(log).to.deep.equal(['country/AM', 'next', 'close']);
  });

  it('load no picture until asked, and name its host', async () => {
    let allowed = false;
    const onLoad = (): void => {
      allowed = true;
      host.requestUpdate();
    };
    await show(() =>
      detailCard(detail({ image: { src: PIXEL, alt: 'A hall', allowed, host: 'example.org', onLoad } })),
    );
    expect(host.all('img')).to.have.length(0);
    expect(host.at('.load-image').textContent).to.contain('example.org');
    host.at('.load-image').click();
    await host.updateComplete;
    const img = host.at('img') as HTMLImageElement;
    expect([img.alt, img.referrerPolicy, img.loading]).to.deep.equal(['A hall', 'no-referrer', 'lazy']);
  });

  it("show the author's own card in the slot instead", async () => {
    await show(() => detailCard(detail()));
    const own = document.createElement('p');
    own.slot = 'card';
    own.textContent = 'Mine';
    host.append(own);
    expect((host.at('slot[name=card]') as HTMLSlotElement).assignedElements()).to.deep.equal([own]);
  });

  it('float inside the plot and scroll within, where there is room', async () => {
    await show(() => detailCard(detail({ summary: 'Long. '.repeat(800) })));
    const card = host.at('.card').getBoundingClientRect();
    const frame = host.getBoundingClientRect();
    expect(card.bottom).to.be.lessThanOrEqual(frame.bottom);
    expect(frame.right - card.right).to.equal(14);
    expect(host.at('.card-body').scrollHeight).to.be.greaterThan(host.at('.card-body').clientHeight);
  });

  it('are a sheet at the bottom where it is narrow: dragged down it closes, dragged a little it stays', async () => {
    let closed = 0;
    await show(() => detailCard(detail({ onClose: () => closed++ })), 390);
    const { bottom } = host.getBoundingClientRect();
    const down = (): boolean => Math.abs(host.at('.card').getBoundingClientRect().bottom - bottom) < 0.5;
    await until(down);
    const { left, top } = host.at('.card-head').getBoundingClientRect();
    const from = { x: left + 100, y: top + 8 };
    await drag(from, { x: from.x, y: from.y + 8 });
    expect(closed).to.equal(0);
    expect(host.at('.card').style.getPropertyValue('--_dragged')).to.equal('');
    await until(down);
    await drag(from, { x: from.x, y: from.y + 160 });
    await until(() => closed === 1);
  });

  it('are not dragged where they float', async () => {
    let closed = 0;
    await show(() => detailCard(detail({ onClose: () => closed++ })));
    const { left, top } = host.at('.card-head').getBoundingClientRect();
    await drag({ x: left + 20, y: top + 8 }, { x: left + 20, y: top + 200 });
    expect(closed).to.equal(0);
  });

  it('list a cluster, open one of its events and zoom in', async () => {
    const log: string[] = [];
    const model: ClusterCardModel = {
      t,
      title: '12 events',
      dateText: '18 – 27 Feb 2026',
      rows: [
        { id: 'a', title: 'One', dateText: '18 Feb' },
        { id: 'a', title: 'Twin of one', dateText: '19 Feb' },
      ],
      more: 10,
      onOpen: (id) => log.push(id),
      onZoom: () => log.push('zoom'),
      onClose: nothing,
    };
    await show(() => clusterCard(model));
    expect(host.at('.more-note').textContent).to.contain('10');
    host.all('.cluster button')[1]?.click();
    host.at('.card-foot button').click();
    expect(log).to.deep.equal(['a', 'zoom']);
    await expect(host).to.be.accessible();
  });

  it('are accessible, floating and as a sheet', async () => {
    await show(() => detailCard(detail()));
    await expect(host).to.be.accessible();
    host.style.inlineSize = '390px';
    await expect(host).to.be.accessible();
  });
});
