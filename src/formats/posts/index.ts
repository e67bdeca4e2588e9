// Posts of social networks and messengers, in one chunk.
import { readBluesky } from './bluesky.js';
import { readMastodon } from './mastodon.js';
import { readReddit } from './reddit.js';
import { readTelegram } from './telegram.js';
import { readWhatsApp } from './whatsapp.js';
import { readXArchive } from './x-archive.js';
import { readYouTube } from './youtube.js';

export const telegram = { read: readTelegram };
export const whatsapp = { read: readWhatsApp };
export const mastodon = { read: readMastodon };
export const bluesky = { read: readBluesky };
export const xArchive = { read: readXArchive };
export const reddit = { read: readReddit };
export const youtube = { read: readYouTube };
