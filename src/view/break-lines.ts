/** The lines of a text at a width in px, broken at spaces, and within a word where it is wider than a line. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  if (measure(text) <= width) return [text];
  const space = measure('x x') - measure('xx');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    if (line) lines.push(line);
    [line, used] = ['', 0];
  };
  for (const whole of text.split(/\s+/u)) {
    if (!whole) continue;
    let word = whole;
    if (used > 0 && used + space + measure(word) > width) end();
    while (measure(word) > width && word.length > 1) {
      const length = Math.max(1, Math.floor((word.length * width) / measure(word)));
      lines.push(word.slice(0, length));
      word = word.slice(length);
    }
    used += (used > 0 ? space : 0) + measure(word);
    line += line ? ` ${word}` : word;
  }
  end();
  return lines.length ? lines : [''];
}
