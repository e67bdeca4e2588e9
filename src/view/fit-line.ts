/** The text, or as much of its beginning as the room has place for, with an ellipsis; `width` measures in px. */
export function fitLine(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const letters = Array.from(text);
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  let [least, most] = [0, letters.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (width(cut(middle)) <= room) least = middle;
    else most = middle - 1;
  }
  return cut(least);
}
