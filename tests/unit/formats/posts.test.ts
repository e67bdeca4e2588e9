import { describe, expect, it } from 'vitest';
import { readText, type ReadOptions } from '../../../src/formats/read.js';
import { sniff } from '../../../src/formats/sniff.js';
import { expectAccounted } from './support.js';

/** Format, then start and title of each item. */
const read = async (value: unknown, options?: ReadOptions): Promise<readonly string[]> => {
  const result = await readText(typeof value === 'string' ? value : JSON.stringify(value), options);
  expectAccounted(result);
  return [result.format, ...result.items.map(({ start, title }) => `${String(start)} ${String(title)}`)];
};

const problems = async (text: string, options?: ReadOptions): Promise<readonly string[]> =>
  (await readText(text, options)).problems.map(({ severity, why }) => `${severity}: ${why}`);

describe('Telegram', () => {
  const message = {
    id: 1,
    type: 'message',
    date: '2022-02-24T05:10:00',
    date_unixtime: '1645679400',
    text: 'Port closed',
  };

  it('a whole account: chats, left chats, numbers of messages that repeat', async () => {
    const account = {
      about: 'x',
      chats: { list: [{ name: 'A', type: 'private_channel', id: 1, messages: [message] }] },
      left_chats: {
        list: [
          { name: 'B', type: 'public_supergroup', id: 2, messages: [message, { ...message, text: '' }] },
        ],
      },
    };
    const result = await readText(JSON.stringify(account));
    expectAccounted(result);
    expect(result.items.map(({ id }) => id)).toEqual(['1/1', '2/1']);
    expect(result.problems).toMatchObject([{ severity: 'row', row: 2 }]);
  });

  it('an older export has no count of seconds; polls and list texts are texts', async () => {
    const chat = {
      name: 'A',
      type: 'public_channel',
      id: 1,
      messages: [
        {
          id: 1,
          type: 'message',
          date: '2018-05-01T10:00:00',
          from: 'A',
          text: ['Vote: ', { type: 'bold', text: 'today' }],
        },
        {
          id: 2,
          type: 'message',
          date: '2018-05-02T10:00:00',
          from: 'A',
          text: '',
          poll: { question: 'Who wins?' },
        },
      ],
    };
    expect(await read(chat)).toEqual([
      'telegram',
      '2018-05-01T10:00:00 Vote: today',
      '2018-05-02T10:00:00 Who wins?',
    ]);
  });

  it('messages alone', async () => {
    expect(await read([message])).toEqual(['telegram', '2022-02-24T05:10:00Z Port closed']);
  });
});

describe('WhatsApp', () => {
  const chat = (...lines: readonly string[]): string => lines.join('\n');

  it.each([
    [
      'Android, day first',
      chat('24/02/2022, 05:10 - A: One', '25/02/2022, 18:00 - B: Two'),
      ['2022-02-24T05:10 One', '2022-02-25T18:00 Two'],
    ],
    [
      'Android, month first with AM and PM',
      chat('2/24/22, 5:10 AM - A: One', '2/25/22, 6:00 PM - B: Two'),
      ['2022-02-24T05:10 One', '2022-02-25T18:00 Two'],
    ],
    [
      'a narrow space before PM',
      chat('2/24/22, 12:10\u202FAM - A: One', '2/25/22, 12:00\u202FPM - B: Two'),
      ['2022-02-24T00:10 One', '2022-02-25T12:00 Two'],
    ],
    [
      'iPhone, month first',
      chat('[2/24/22, 5:10:00 AM] A: One', '[2/25/22, 6:00:00 PM] B: Two'),
      ['2022-02-24T05:10:00 One', '2022-02-25T18:00:00 Two'],
    ],
    [
      'points',
      chat('05.02.22, 05:10 - A: One', '06.02.22, 18:00 - B: Two'),
      ['2022-02-05T05:10 One', '2022-02-06T18:00 Two'],
    ],
    [
      'year first',
      chat('2022/02/04, 05:10 - A: One', '2022/02/05, 18:00 - B: Two'),
      ['2022-02-04T05:10 One', '2022-02-05T18:00 Two'],
    ],
    [
      'Swedish',
      chat('2022-02-04 05:10 - A: One', '2022-02-05 18:00 - B: Two'),
      ['2022-02-04T05:10 One', '2022-02-05T18:00 Two'],
    ],
    [
      'French',
      chat('24/02/2022 à 05:10 - A: One', '25/02/2022 à 18:00 - B: Two'),
      ['2022-02-24T05:10 One', '2022-02-25T18:00 Two'],
    ],
    [
      'Chinese',
      chat('2022/2/24 上午5:10 - A: One', '2022/2/25 下午6:00 - B: Two'),
      ['2022-02-24T05:10 One', '2022-02-25T18:00 Two'],
    ],
    // Only month first runs forwards.
    [
      'order from the chat itself',
      chat('1/12/22, 05:10 - A: One', '2/1/22, 18:00 - B: Two', '3/2/22, 18:00 - B: Three'),
      ['2022-01-12T05:10 One', '2022-02-01T18:00 Two', '2022-03-02T18:00 Three'],
    ],
  ])('%s', async (_, text, items) => {
    expect(await read(text)).toEqual(['whatsapp', ...items]);
  });

  it('where day and month cannot be told apart, the text goes on for both readings to be told', async () => {
    const text = chat('5/2/22, 05:10 - A: One', '6/2/22, 18:00 - B: Two');
    expect(await read(text)).toEqual(['whatsapp', '5/2/2022 05:10 One', '6/2/2022 18:00 Two']);
    expect(await read(text, { dateOrder: 'mdy' })).toEqual([
      'whatsapp',
      '2022-05-02T05:10 One',
      '2022-06-02T18:00 Two',
    ]);
  });

  it('an order asked for that cannot be is not taken', async () => {
    expect(
      await read(chat('24/02/2022, 05:10 - A: One', '25/02/2022, 18:00 - B: Two'), { dateOrder: 'mdy' }),
    ).toEqual(['whatsapp', '2022-02-24T05:10 One', '2022-02-25T18:00 Two']);
  });

  it('files and lines of WhatsApp itself are told', async () => {
    const text = chat(
      '24/02/2022, 05:10 - Messages are end-to-end encrypted.',
      '24/02/2022, 05:11 - A: One',
      '24/02/2022, 05:12 - A: <Media omitted>',
      '24/02/2022, 05:13 - A: IMG-20220224-WA0001.jpg (file attached)',
      '24/02/2022, 05:14 - B: Two: with a colon',
      'and a second line',
    );
    expect(await read(text)).toEqual([
      'whatsapp',
      '2022-02-24T05:11 One',
      '2022-02-24T05:14 Two: with a colon',
    ]);
    const told = await problems(text);
    expect(told.filter((line) => line.startsWith('row'))).toHaveLength(2);
    expect(told.filter((line) => line.startsWith('file'))).toHaveLength(1);
  });

  it.each([
    '24.02.2022 05:10 - Explosions heard in the port\n25.02.2022 18:00 - Port open',
    '2022-02-24 05:10 - Explosions heard in the port\n2022-02-25 18:00 - Port open',
    '[2022-02-24 05:10] Explosions heard\n[2022-02-25 18:00] Port open',
  ])('a chronology with times is none: %j', (text) => {
    expect(sniff(text)).not.toBe('whatsapp');
  });
});

describe('Mastodon', () => {
  const status = {
    id: '1',
    uri: 'https://m.e.org/users/desk/statuses/1',
    url: 'https://m.e.org/@desk/1',
    created_at: '2023-01-02T10:00:00.000Z',
    content: '<p>Ferry back.</p>',
    spoiler_text: '',
    reblogs_count: 0,
    language: 'en',
    account: { acct: 'desk', display_name: 'The Desk' },
    tags: [{ name: 'ferry' }],
    reblog: null,
  };

  it('statuses of the API; a boost is the status it boosts', async () => {
    const boost = {
      ...status,
      id: '2',
      content: '',
      reblog: { ...status, id: '3', content: '<p>Boosted</p>', account: { acct: 'x@y.org' } },
    };
    expect(await read([status, boost])).toEqual([
      'mastodon',
      '2023-01-02T10:00:00.000Z Ferry back.',
      '2023-01-02T10:00:00.000Z Boosted',
    ]);
    expect(await read({ statuses: [status], accounts: [], hashtags: [] })).toEqual([
      'mastodon',
      '2023-01-02T10:00:00.000Z Ferry back.',
    ]);
  });

  it('a warning stands before the text that it hides', async () => {
    const { items } = await readText(
      JSON.stringify([{ ...status, spoiler_text: 'Election', content: '<p>Results</p>' }]),
    );
    expect(items).toMatchObject([{ title: 'Election', summary: 'Election\nResults', source: 'The Desk' }]);
  });
});

describe('Bluesky', () => {
  const record = { $type: 'app.bsky.feed.post', text: 'Ferry back', createdAt: '2024-02-24T05:10:00Z' };
  const post = { uri: 'at://did:plc:a/app.bsky.feed.post/3k', author: { handle: 'desk.e.org' }, record };

  it.each([
    ['a search', { posts: [post] }],
    ['records of a repository', { records: [{ uri: post.uri, cid: 'c', value: record }] }],
    ['a thread', { thread: { $type: 'app.bsky.feed.defs#threadViewPost', post, replies: [] } }],
    ['a list of posts', [post]],
  ])('%s', async (_, value) => {
    expect(await read(value)).toEqual(['bluesky', '2024-02-24T05:10:00Z Ferry back']);
  });

  it('records of other kinds are told', async () => {
    const like = {
      uri: 'at://did:plc:a/app.bsky.feed.like/1',
      value: { $type: 'app.bsky.feed.like', createdAt: '2024-02-24T05:10:00Z' },
    };
    const text = JSON.stringify({ records: [{ uri: post.uri, value: record }, like] });
    expect(await problems(text)).toEqual(['row: It is no post but "app.bsky.feed.like".']);
  });
});

describe('X', () => {
  const tweet = { id_str: '1', created_at: 'Thu Feb 24 05:10:00 +0000 2022', full_text: 'Port closed' };
  const right = ['x-archive', '2022-02-24T05:10:00Z Port closed'];

  it.each([
    ['an archive', `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet }])}`],
    ['a later part', `window.YTD.tweets.part12 = ${JSON.stringify([{ tweet }])};\n`],
    ['an older archive', `window.YTD.tweet.part0 = ${JSON.stringify([tweet])}`],
    [
      'the oldest',
      `Grailbird.data.tweets_2022_02 = \n ${JSON.stringify([{ ...tweet, full_text: undefined, text: 'Port closed' }])}`,
    ],
    ['the part without its name', JSON.stringify([{ tweet }])],
    ['a search of the first API', JSON.stringify({ statuses: [{ ...tweet, user: { name: 'Desk' } }] })],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual(right);
  });

  it('the second API, and long posts', async () => {
    expect(
      await read({
        data: [{ id: '1', author_id: '2', created_at: '2022-02-24T05:10:00.000Z', text: 'Port closed' }],
      }),
    ).toEqual(['x-archive', '2022-02-24T05:10:00.000Z Port closed']);
    const note = {
      noteTweet: {
        noteTweetId: '9',
        createdAt: '2023-03-01T10:00:00.000Z',
        core: { text: 'A long one. It goes on.', urls: [] },
      },
    };
    expect(await read(`window.YTD.note_tweet.part0 = ${JSON.stringify([note])}`)).toEqual([
      'x-archive',
      '2023-03-01T10:00:00.000Z A long one.',
    ]);
  });

  it('short links are written out once, wherever they stand, and those to its own pictures go', async () => {
    const urls = [
      { url: 'https://t.co/a', expanded_url: 'https://example.org/https://t.co/b' },
      { url: 'https://t.co/b', expanded_url: 'https://example.org/two' },
    ];
    const media = [{ url: 'https://t.co/p', media_url_https: 'https://example.org/p.jpg' }];
    const full_text = 'See https://t.co/a, 看https://t.co/b。 And https://t.co/x https://t.co/p';
    const { items } = await readText(
      JSON.stringify([{ tweet: { ...tweet, full_text, entities: { urls, media } } }]),
    );
    expect(items[0]!['title']).toBe(
      'See https://example.org/https://t.co/b, 看https://example.org/two。 And https://t.co/x',
    );
  });

  it('links that are written out to one another do not grow', async () => {
    const urls = Array.from({ length: 200 }, (_, i) => ({
      url: `https://t.co/${i}`,
      expanded_url: `https://t.co/${i + 1} https://t.co/${i + 1}`,
    }));
    const text = JSON.stringify([{ tweet: { ...tweet, full_text: 'a https://t.co/0', entities: { urls } } }]);
    expect((await readText(text)).items[0]!['title']).toBe('a https://t.co/1 https://t.co/1');
  });

  it('a date of another form stays as it is', async () => {
    expect(await read([{ tweet: { ...tweet, created_at: 'Thu Foo 24 05:10:00 +0000 2022' } }])).toEqual([
      'x-archive',
      'Thu Foo 24 05:10:00 +0000 2022 Port closed',
    ]);
  });
});
