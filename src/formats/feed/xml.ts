import { type DocumentLike, type NodeLike, type ReadContext, RowFault, type Steps } from '../reader.js';

// Character entities of HTML 4, which feeds and pasted HTML use; the few more that are common follow.

// In code order from U+00A0.
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml';

// Name and code in base 36.
const OTHERS =
  'OElig 9e oelig 9f Scaron 9s scaron 9t Yuml ag fnof b6 circ jq tilde kc Alpha pd Beta pe ' +
  'Gamma pf Delta pg Epsilon ph Zeta pi Eta pj Theta pk Iota pl Kappa pm Lambda pn Mu po Nu pp ' +
  'Xi pq Omicron pr Pi ps Rho pt Sigma pv Tau pw Upsilon px Phi py Chi pz Psi q0 Omega q1 alpha q9 ' +
  'beta qa gamma qb delta qc epsilon qd zeta qe eta qf theta qg iota qh kappa qi lambda qj mu qk ' +
  'nu ql xi qm omicron qn pi qo rho qp sigmaf qq sigma qr tau qs upsilon qt phi qu chi qv psi qw ' +
  'omega qx thetasym r5 upsih r6 piv ra ensp 6bm emsp 6bn thinsp 6bt zwnj 6bw zwj 6bx lrm 6by ' +
  'rlm 6bz ndash 6c3 mdash 6c4 lsquo 6c8 rsquo 6c9 sbquo 6ca ldquo 6cc rdquo 6cd bdquo 6ce ' +
  'dagger 6cg Dagger 6ch bull 6ci hellip 6cm permil 6cw prime 6cy Prime 6cz lsaquo 6d5 rsaquo 6d6 ' +
  'oline 6da frasl 6dg euro 6gc image 6j5 weierp 6jc real 6jg trade 6jm alefsym 6k5 larr 6mo ' +
  'uarr 6mp rarr 6mq darr 6mr harr 6ms crarr 6np lArr 6og uArr 6oh rArr 6oi dArr 6oj hArr 6ok ' +
  'forall 6ps part 6pu exist 6pv empty 6px nabla 6pz isin 6q0 notin 6q1 ni 6q3 prod 6q7 sum 6q9 ' +
  'minus 6qa lowast 6qf radic 6qi prop 6ql infin 6qm ang 6qo and 6qv or 6qw cap 6qx cup 6qy ' +
  'int 6qz there4 6r8 sim 6rg cong 6rp asymp 6rs ne 6sg equiv 6sh le 6sk ge 6sl sub 6te sup 6tf ' +
  'nsub 6tg sube 6ti supe 6tj oplus 6tx otimes 6tz perp 6ud sdot 6v9 lceil 6x4 rceil 6x5 ' +
  'lfloor 6x6 rfloor 6x7 lang 6y1 rang 6y2 loz 7gq spades 7kw clubs 7kz hearts 7l1 diams 7l2 ' +
  'amp 12 lt 1o gt 1q quot y apos 13 hyphen 6c0 nbsp 4g newline a tab 9 comma 18 period 1a ' +
  'colon 1m lpar 14 rpar 15 hellip 6cm copy 4p';

/** Name -> character. */
const createEntities = (): ReadonlyMap<string, string> => {
  const entities = new Map<string, string>();
  LATIN1.trim()
    .split(' ')
    .forEach((name, i) => entities.set(name, String.fromCharCode(160 + i)));
  const others = OTHERS.trim().split(' ');
  for (let i = 0; i + 1 < others.length; i += 2)
    entities.set(others[i]!, String.fromCharCode(parseInt(others[i + 1]!, 36)));
  return entities;
};

/** Made for the first name that a text has, once for all texts. */
let entities: ReadonlyMap<string, string> | undefined;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));?/gi;

// What Windows-1252 has where Unicode has control characters; browsers read them so.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const fromCode = (code: number): string => {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  return String.fromCodePoint(code);
};

/** Text with its character references replaced, once: `&amp;lt;` gives `&lt;`. Unknown names stay. */
export const decodeEntities = (text: string): string => {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return fromCode(Number(decimal));
    if (hex) return fromCode(parseInt(hex, 16));
    const table = (entities ??= createEntities());
    const known = table.get(name!);
    if (whole.endsWith(';')) return known ?? table.get(name!.toLowerCase()) ?? whole;
    // Without a semicolon only the old names count, so that "a&real=1" stays.
    return known !== undefined && known <= 'ÿ' ? known : whole;
  });
};

// Looks through the text of an XML document by hand, once from its start to its end, whatever is in it.

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where a part that begins at `from` ends, by the text that closes it; the end of the text when nothing does. */
const after = (text: string, close: string, from: number): number => {
  const at = text.indexOf(close, from);
  return at < 0 ? text.length : at + close.length;
};

/** The first `<` that begins neither an instruction nor a comment. */
const endOfProlog = (text: string): number => {
  let at = text.indexOf('<');
  while (at >= 0) {
    if (text.startsWith('<?', at)) at = text.indexOf('<', after(text, '?>', at));
    else if (text.startsWith('<!--', at)) at = text.indexOf('<', after(text, '-->', at + 4));
    else return at;
  }
  return text.length;
};

/** The end of the declarations between brackets: a `]` that only white space stands between and the closing `>`. */
const endOfSubset = (text: string, from: number): number | undefined => {
  for (let at = text.indexOf(']', from); at >= 0; at = text.indexOf(']', at + 1)) {
    let end = at + 1;
    while (isSpace(text.charCodeAt(end))) end++;
    if (text[end] === '>') return end + 1;
    at = end - 1;
  }
  return undefined;
};

/** The end of a document type that begins at `from`; undefined when it has none. */
const endOfDoctype = (text: string, from: number): number | undefined => {
  let quote: string | undefined;
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== undefined) {
      if (c === quote) quote = undefined;
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i + 1;
    else if (c === '[') return endOfSubset(text, i + 1);
  }
  return undefined;
};

/**
 * The document without its document type, so that no entity is ever expanded; undefined when the document type has no end.
 * Only what stands before the first element is one: an article may quote another.
 */
export const withoutDoctype = (text: string): string | undefined => {
  const at = endOfProlog(text);
  if (text.slice(at, at + 9).toUpperCase() !== '<!DOCTYPE') return text;
  const end = endOfDoctype(text, at + 9);
  return end === undefined ? undefined : text.slice(0, at) + text.slice(end);
};

/** The text in pieces: at odd places CDATA sections, at even ones what is between them. */
export const splitCdata = (text: string): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<![CDATA['); at >= 0; at = text.indexOf('<![CDATA[', from)) {
    const close = text.indexOf(']]>', at);
    if (close < 0) break;
    parts.push(text.slice(from, at), text.slice(at, close + 3));
    from = close + 3;
  }
  parts.push(text.slice(from));
  return parts;
};

const isNameStart = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code > 127;

/** Whether elements are nested deeper than a limit, roughly: closing tags are taken at their word. */
export const isDeep = (text: string, limit: number): boolean => {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else {
      const closes = text[at + 1] === '/';
      let end = at + (closes ? 2 : 1);
      const named = isNameStart(text.charCodeAt(end));
      while (end < text.length && text[end] !== '<' && text[end] !== '>') end++;
      if (named && text[end] === '>' && text[end - 1] !== '/') depth += closes ? -1 : 1;
      if (depth > limit) return true;
      at = end;
    }
  }
  return false;
};

// XML through the parser that is passed in, with one pass of repair, and small questions to its nodes.

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

export const localName = (node: NodeLike): string =>
  node.localName ?? node.nodeName.slice(node.nodeName.indexOf(':') + 1);

export const prefixOf = (node: NodeLike): string => {
  const colon = node.nodeName.indexOf(':');
  return colon < 0 ? '' : node.nodeName.slice(0, colon);
};

export const elementsOf = (node: NodeLike): readonly NodeLike[] => {
  const out: NodeLike[] = [];
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i];
    if (child?.nodeType === ELEMENT) out.push(child);
  }
  return out;
};

/** All elements below a node in order of the document, without recursion. */
export const descendantsOf = (node: NodeLike): readonly NodeLike[] => {
  const out: NodeLike[] = [];
  const stack = [...elementsOf(node)].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    out.push(next);
    const children = elementsOf(next);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  return out;
};

/** The text below a node, without recursion. */
export const textContent = (node: NodeLike): string => {
  const parts: string[] = [];
  const stack: NodeLike[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.nodeType === TEXT || next.nodeType === CDATA) parts.push(next.nodeValue ?? '');
    for (let i = next.childNodes.length - 1; i >= 0; i--) stack.push(next.childNodes[i]!);
  }
  return parts.join('');
};

export const attribute = (node: NodeLike, name: string): string | undefined => {
  const value = node.getAttribute?.(name)?.trim();
  return value === '' || value === undefined ? undefined : value;
};

const START = /^[\s\uFEFF\u0000]*/;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/gi;
const NAMED = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,31};/gi;

// The faults that feeds are known for: named entities of HTML, bare ampersands, control characters, text round the document.
const repairPart = (part: string): string =>
  part
    .replace(NAMED, (entity) => {
      const text = decodeEntities(entity);
      return text === entity ? entity : text.replace(/[&<>]/g, '');
    })
    .replace(BARE_AMPERSAND, '&amp;');

/** Between the first `<` and the last `>`: what stands round the document is left out. */
const trimmed = (text: string): string =>
  text.slice(Math.max(0, text.indexOf('<')), text.lastIndexOf('>') + 1);

const repair = (text: string): string =>
  splitCdata(trimmed(text.replace(CONTROLS, '')))
    .map((part, i) => (i % 2 ? part : repairPart(part)))
    .join('');

const isBroken = (root: NodeLike): boolean =>
  localName(root) === 'parsererror' || elementsOf(root).some((node) => localName(node) === 'parsererror');

const tryParse = (text: string, parse: NonNullable<ReadContext['parseXml']>): NodeLike | string => {
  let document: DocumentLike;
  try {
    document = parse(text, 'application/xml');
  } catch (error) {
    return error instanceof Error ? error.message.split('\n', 1)[0]! : 'unknown error';
  }
  const root = document.documentElement;
  if (!root) return 'there is no element in it';
  return isBroken(root) ? textContent(root).replace(/\s+/g, ' ').slice(0, 200) : root;
};

/** The same, in steps where the context has a parser that takes them. */
export function* parseXmlSteps(text: string, context: ReadContext): Steps<NodeLike | RowFault> {
  if (!context.parseXmlSteps) return parseXmlText(text, context);
  const plain = withoutDoctype(text.replace(START, ''));
  if (plain === undefined) return NO_END;
  try {
    const { documentElement } = yield* context.parseXmlSteps(plain, context.limits.nesting);
    return documentElement ?? new RowFault('There is no element in it.', 'Check the file.');
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown error';
    return new RowFault(`It is not valid XML: ${why}`, 'Check the file; it may be cut off.');
  }
}

const NO_END = new RowFault(
  'It is not valid XML: its document type has no end.',
  'Check the file; it may be cut off.',
);

/** The root element, or why there is none. Document types are cut away, so no entity is ever expanded. */
export const parseXmlText = (text: string, context: ReadContext): NodeLike | RowFault => {
  if (!context.parseXml)
    return new RowFault('There is no XML parser here.', 'Pass parseXml, with a DOMParser behind it.');
  const plain = withoutDoctype(text.replace(START, ''));
  if (plain === undefined) return NO_END;
  if (isDeep(plain, context.limits.nesting))
    return new RowFault(
      `Its elements are nested more than ${context.limits.nesting} deep.`,
      'Check the file.',
    );
  const first = tryParse(plain, context.parseXml);
  if (typeof first !== 'string') return first;
  const second = tryParse(repair(plain), context.parseXml);
  if (typeof second !== 'string') return second;
  return new RowFault(`It is not valid XML: ${first}`, 'Check the file; it may be cut off.');
};

const ELEMENT_NODE = 1;
const TEXTS: ReadonlySet<number> = new Set([3, 4]);
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg']);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const pushChildren = (stack: (NodeLike | string)[], node: NodeLike): void => {
  for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
};

/** What is inside a node as HTML without attributes: markup that stands in a feed as elements then reads as escaped HTML does. */
export const markupIn = (node: NodeLike): string => {
  const parts: string[] = [];
  const stack: (NodeLike | string)[] = [];
  pushChildren(stack, node);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (TEXTS.has(next.nodeType)) parts.push(escaped(next.nodeValue ?? ''));
    else if (next.nodeType === ELEMENT_NODE && !HIDDEN.has(localName(next))) {
      parts.push(`<${localName(next)}>`);
      stack.push(`</${localName(next)}>`);
      pushChildren(stack, next);
    }
  }
  return parts.join('');
};
