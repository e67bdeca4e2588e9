/** What tells one state of a file from another: its text in short. Two texts with the same mark differ once in 2^53 or so. */
export function markOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${text.length}/${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
