import { describe, expect, it } from 'vitest';
import { mediaSource } from '../../../src/ui/media.js';

const BASE = 'https://news.example/page.html';
type Case = readonly [address: string, kind: string, provider: string, player?: string | undefined];
const CASES: readonly Case[] = [
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m5s',
    'video',
    'YouTube',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=65',
  ],
  ['https://youtu.be/dQw4w9WgXcQ', 'video', 'YouTube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  [
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'video',
    'YouTube',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  [
    'https://vimeo.com/channels/staff/76979871',
    'video',
    'Vimeo',
    'https://player.vimeo.com/video/76979871?dnt=1',
  ],
  [
    'https://vimeo.com/76979871/0a1b2c3d4e',
    'video',
    'Vimeo',
    'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c3d4e',
  ],
  ['https://dai.ly/x8abc', 'video', 'Dailymotion', 'https://geo.dailymotion.com/player.html?video=x8abc'],
  [
    'https://soundcloud.com/artist/track?utm=1',
    'audio',
    'SoundCloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fartist%2Ftrack&visual=false',
  ],
  [
    'https://open.spotify.com/intl-de/episode/4rOoJ6',
    'audio',
    'Spotify',
    'https://open.spotify.com/embed/episode/4rOoJ6',
  ],
  [
    'https://www.google.com/maps/place/Yerevan/@40.18,44.51,12z',
    'map',
    'Google Maps',
    'https://www.google.com/maps?q=Yerevan&ll=40.18,44.51&z=12&output=embed',
  ],
  ['https://maps.app.goo.gl/abc', 'map', 'Google Maps'],
  [
    'https://www.openstreetmap.org/#map=2/40/44',
    'map',
    'OpenStreetMap',
    'https://www.openstreetmap.org/export/embed.html?bbox=-46.00000,-5.00000,134.00000,85.00000&layer=mapnik',
  ],
  [
    'https://www.documentcloud.org/documents/20059068-treaty',
    'document',
    'DocumentCloud',
    'https://embed.documentcloud.org/documents/20059068-treaty/?embed=1',
  ],
  [
    'https://docs.google.com/document/d/1a_B-c/edit',
    'document',
    'Google Docs',
    'https://docs.google.com/document/d/1a_B-c/preview',
  ],
  ['https://example.org/a.pdf', 'document', 'example.org', 'https://example.org/a.pdf'],
  [
    'https://twitter.com/someone/status/123',
    'post',
    'X',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123',
  ],
  ['https://www.instagram.com/p/Cabc-1/', 'post', 'Instagram', 'https://www.instagram.com/p/Cabc-1/embed/'],
  ['https://t.me/channel/99', 'post', 'Telegram', 'https://t.me/channel/99?embed=1'],
  ['https://bsky.app/profile/name.bsky.social/post/3k', 'post', 'Bluesky'],
  [
    'https://mastodon.social/@name/109876543210',
    'post',
    'mastodon.social',
    'https://mastodon.social/@name/109876543210/embed',
  ],
  ['https://cdn.example.org/a.mp4?x=1', 'video', 'cdn.example.org', 'https://cdn.example.org/a.mp4?x=1'],
  ['sound.mp3', 'audio', 'news.example', 'https://news.example/sound.mp3'],
  ['https://example.org/picture.jpeg', 'image', 'example.org', 'https://example.org/picture.jpeg'],
  ['https://example.org/article', 'link', 'example.org'],
  ['https://www.youtube.com/watch?v=%22%3E%3Cscript', 'video', 'YouTube'],
  ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'link', 'youtube.com.evil.example'],
];

describe('what stands behind the address of media', () => {
  for (const [address, kind, provider, player] of CASES)
    it(`${address} is ${kind} of ${provider}`, () => {
      const source = mediaSource(address, BASE);
      expect([source.kind, source.provider, source.frame ?? source.file]).toEqual([kind, provider, player]);
    });

  it('puts no text of an author into a player: every one is an https address of a known host', () => {
    for (const [address] of CASES) {
      const { frame } = mediaSource(address, BASE);
      if (frame !== undefined) expect(new URL(frame).href).toMatch(/^https:\/\/[\w.-]+\//);
    }
  });
});
