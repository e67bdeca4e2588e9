// Bytes to text, piece by piece, in the encoding that the mark at the start, the type or the XML declaration names.

const markOf = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
};

const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head))?.[1];
};

const decoderFor = (bytes: Uint8Array, contentType: string): TextDecoder => {
  const named =
    markOf(bytes) ?? /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1] ?? declared(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(named);
  } catch {
    return new TextDecoder('utf-8');
  }
};

/** Text of a stream of bytes. */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  for await (const bytes of chunks) {
    decoder ??= decoderFor(bytes, contentType);
    const text = decoder.decode(bytes, { stream: true });
    if (text) yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest) yield rest;
}
