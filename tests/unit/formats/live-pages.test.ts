import { describe } from 'vitest';
import { itReads, itTells } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'dated title above',
    'Bridge closed: live updates, 3 May 2022\n\n14:05 Police close the bridge\n15:20 Talks begin in the town hall\n16:45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'dated title in front',
    '3 May 2022: as it happened on the bridge\n\n14:05 Police close the bridge\n15:20 Talks begin in the town hall\n16:45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'published line',
    'Bridge closed: live updates\nPublished 3 May 2022\n\n14:05 Police close the bridge\n15:20 Talks begin in the town hall\n16:45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'published and updated on one line',
    'Bridge closed: live updates\nPublished 3 May 2022, updated 4 May 2022\n\n14:05 Police close the bridge\n15:20 Talks begin in the town hall\n16:45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'published with a clock',
    'Bridge closed: live updates\nPublished: 3 May 2022 at 18:10 BST\nUpdated: 4 May 2022 09:12\n\n14:05 Police close the bridge\n\n15:20 Talks begin in the town hall\n\n16:45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'published by',
    'Bridge closed: live updates\nBy Ann Lee and Tom Fox\nPublished Tue 3 May 2022 10.02 BST\n\n14:05 Police close the bridge\n\n15:20 Talks begin in the town hall\n\n16:45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'heading markdown',
    '# Bridge closed: live, 3 May 2022\n\n**14:05** Police close the bridge\n\n**15:20** Talks begin in the town hall\n\n**16:45** Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'pm with point and zone',
    'Bridge live\nPublished 3 May 2022\n\n2.05pm BST\nPolice close the bridge\n\n3.20pm BST\nTalks begin in the town hall\n\n4.45pm BST\nBridge is open again\n',
    [
      '2022-05-03T13:05Z Police close the bridge',
      '2022-05-03T14:20Z Talks begin in the town hall',
      '2022-05-03T15:45Z Bridge is open again',
    ],
  ],
  [
    'pm with point',
    'Bridge live, 3 May 2022\n\n2.05pm Police close the bridge\n3.20pm Talks begin in the town hall\n4.45pm Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'french h',
    'Le pont fermé : en direct\nPublié le 3 mai 2022\n\n14h05 Police close the bridge\n15h20 Talks begin in the town hall\n16h45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'french dash',
    'Le pont fermé, 3 mai 2022\n\n14h05 – Police close the bridge\n15h20 – Talks begin in the town hall\n16h45 – Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'kl',
    'Broen stengt\nPublisert 3. mai 2022\n\nkl. 14.05 Police close the bridge\nkl. 15.20 Talks begin in the town hall\nkl. 16.45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'kl colon',
    'Broen stengt 3. mai 2022\n\nKl. 14.05: Police close the bridge\nKl. 15.20: Talks begin in the town hall\nKl. 16.45: Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'uhr',
    'Brücke gesperrt: Liveticker vom 3. Mai 2022\n\n14.05 Uhr Police close the bridge\n15.20 Uhr Talks begin in the town hall\n16.45 Uhr Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'uhr colon',
    'Brücke gesperrt\nVeröffentlicht am 3. Mai 2022\n\n14:05 Uhr: Police close the bridge\n15:20 Uhr: Talks begin in the town hall\n16:45 Uhr: Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'newest first over midnight headings',
    'Live\n4 May 2022\n00:10 Lights are back\n3 May 2022\n23:50 Lights go out\n14:05 Police close the bridge\n',
    [
      '2022-05-04T00:10 Lights are back',
      '2022-05-03T23:50 Lights go out',
      '2022-05-03T14:05 Police close the bridge',
    ],
  ],
  [
    'ru',
    'Мост закрыт: онлайн\nОпубликовано 3 мая 2022\n\n14:05 Police close the bridge\n15:20 Talks begin in the town hall\n16:45 Bridge is open again\n',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'ru msk',
    'Мост закрыт, 3 мая 2022\n\n14:05 МСК Police close the bridge\n15:20 МСК Talks begin in the town hall\n16:45 МСК Bridge is open again\n',
    [
      '2022-05-03T11:05Z Police close the bridge',
      '2022-05-03T12:20Z Talks begin in the town hall',
      '2022-05-03T13:45Z Bridge is open again',
    ],
  ],
  [
    'html',
    '<!doctype html><html lang="en"><head><title>Bridge live</title></head><body><h1>Bridge closed: live, 3 May 2022</h1><div class="post"><span>14:05</span><p>Police close the bridge</p></div><div class="post"><span>15:20</span><p>Talks begin in the town hall</p></div><div class="post"><span>16:45</span><p>Bridge is open again</p></div></body></html>',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
    ],
  ],
  [
    'html meta published',
    '<!doctype html><html lang="en"><head><title>Bridge live</title><meta property="article:published_time" content="2022-05-03T08:00:00Z"></head><body><h1>Bridge closed: live updates</h1><h3>14:05</h3><p>Police close the bridge</p><h3>15:20</h3><p>Talks begin in the town hall</p><h3>16:45</h3><p>Bridge is open again</p><h3>17:00</h3><p>Police leave the town</p></body></html>',
    [
      '2022-05-03T14:05 Police close the bridge',
      '2022-05-03T15:20 Talks begin in the town hall',
      '2022-05-03T16:45 Bridge is open again',
      '2022-05-03T17:00 Police leave the town',
    ],
  ],
  [
    'published then a chronicle',
    'How the bridge closed\nPublished 3 May 2022, updated 9 June 2022\n\n1 March 2022 – Cracks are found\n7 March 2022 – Lorries are banned\n2 May 2022 – The bridge is shut\n',
    ['2022-03-01 Cracks are found', '2022-03-07 Lorries are banned', '2022-05-02 The bridge is shut'],
  ],
  [
    'published, chronicle without years',
    'How the bridge closed\nPublished 3 May 2022, updated 9 June 2022\n\n1 March – Cracks are found\n7 March – Lorries are banned\n2 May – The bridge is shut\n',
    ['2022-03-01 Cracks are found', '2022-03-07 Lorries are banned', '2022-05-02 The bridge is shut'],
  ],
  [
    'first published',
    'How the bridge closed\nFirst published on 3 May 2022 at 10:12 BST\nLast updated on 9 June 2022 at 11:00 BST\n\n1 March – Cracks are found\n7 March – Lorries are banned\n2 May – The bridge is shut\n',
    ['2022-03-01 Cracks are found', '2022-03-07 Lorries are banned', '2022-05-02 The bridge is shut'],
  ],
  [
    'published in brackets order',
    'How the bridge closed\nUpdated 9 June 2022 (published 3 May 2022)\n\n1 March – Cracks are found\n7 March – Lorries are banned\n2 May – The bridge is shut\n',
    ['2022-03-01 Cracks are found', '2022-03-07 Lorries are banned', '2022-05-02 The bridge is shut'],
  ],
  [
    'one article',
    'Bridge is shut\nPublished 3 May 2022, updated 4 May 2022\n\nThe council shut the bridge. Nobody was hurt.\n',
    ['2022-05-03 Bridge is shut'],
  ],
  [
    'one article es',
    'Cierran el puente\nPublicado el 3 de mayo de 2022, actualizado el 4 de mayo de 2022\n\nEl ayuntamiento cerró el puente. Nadie resultó herido.\n',
    ['2022-05-03 Cierran el puente'],
  ],
  [
    'one article de',
    'Brücke gesperrt\nVeröffentlicht am 3. Mai 2022, aktualisiert am 4. Mai 2022\n\nDie Stadt hat die Brücke gesperrt. Niemand wurde verletzt.\n',
    ['2022-05-03 Brücke gesperrt'],
  ],
  [
    'one article fr',
    "Le pont est fermé\nPublié le 3 mai 2022 à 10h12, mis à jour le 4 mai 2022 à 09h00\n\nLa ville a fermé le pont. Il n'y a pas de blessés.\n",
    ['2022-05-03T10:12 Le pont est fermé'],
  ],
  [
    'one article tr',
    'Köprü kapandı\nYayınlanma: 3 Mayıs 2022, Güncelleme: 4 Mayıs 2022\n\nBelediye köprüyü kapattı. Yaralı yok.\n',
    ['2022-05-03 Köprü kapandı'],
  ],
  [
    'one article ru',
    'Мост закрыт\nОпубликовано: 3 мая 2022, обновлено: 4 мая 2022\n\nГород закрыл мост. Пострадавших нет.\n',
    ['2022-05-03 Мост закрыт'],
  ],
  [
    'one article pipe',
    'Bridge is shut\nPublished: 3 May 2022 | Updated: 4 May 2022\n\nThe council shut the bridge. Nobody was hurt.\n',
    ['2022-05-03 Bridge is shut'],
  ],
  [
    'past midnight',
    'Bridge live, 3 May 2022\n\n22:10 Police close the bridge\n23:50 Lights go out\n00:10 Lights are back\n',
    [
      '2022-05-03T22:10 Police close the bridge',
      '2022-05-03T23:50 Lights go out',
      '2022-05-04T00:10 Lights are back',
    ],
  ],
  [
    'past midnight, newest first',
    'Bridge live, 4 May 2022\n\n00:10 Lights are back\n23:50 Lights go out\n22:10 Police close the bridge\n',
    [
      '2022-05-04T00:10 Lights are back',
      '2022-05-03T23:50 Lights go out',
      '2022-05-03T22:10 Police close the bridge',
    ],
  ],
  [
    'capitals behind the time are no zone',
    'Bridge live, 4 May 2022\n\n10:10 NATO meets\n11:50 UN sends help\n',
    ['2022-05-04T10:10 NATO meets', '2022-05-04T11:50 UN sends help'],
  ],
];

/** Texts of which nothing can be dated: a name and the text. */
const PROBLEMS: readonly (readonly [name: string, text: string])[] = [
  [
    'no date',
    'Bridge closed: live updates\n\n14:05 Police close the bridge\n15:20 Talks begin in the town hall\n16:45 Bridge is open again\n',
  ],
];

describe('live pages and lines that tell when a page was published', () => {
  itReads(CASES);

  itTells(PROBLEMS);
});
