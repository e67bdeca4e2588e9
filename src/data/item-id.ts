import { isBlank } from './span-columns.js';

/** The author's id, else a hash of the url, else of title and start: the same in every session, as long as they are. */
export function itemId(id: unknown, url: unknown, title: string, start: number): string {
  if ((typeof id === 'string' || typeof id === 'number') && !isBlank(id)) return String(id).trim();
  return hashText(typeof url === 'string' && !isBlank(url) ? url.trim() : `${title}\n${start}`);
}

/** 64 bits in base 36, by two interleaved multiplicative hashes; not for secrets. */
export function hashText(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0xcc9e2d51);
    b = Math.imul(b ^ code, 0x1b873593);
    a = (a << 13) | (a >>> 19);
    b = (b << 15) | (b >>> 17);
  }
  a = finish(a ^ b ^ text.length);
  b = finish(b + a);
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0');
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return again ^ (again >>> 16);
}
