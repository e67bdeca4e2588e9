// What a page may load and what a reader has agreed to: a policy that bars a player leaves a link, a remembered choice spares the
// question the next time.

/** The directives that decide about a frame or a file, the nearest first. */
const DIRECTIVES = {
  frame: ['frame-src', 'child-src', 'default-src'],
  file: ['media-src', 'default-src'],
} as const;

export type LoadKind = keyof typeof DIRECTIVES;

/** Origins that a policy has barred in this page. */
const barred = new Set<string>();
interface Rendered {
  requestUpdate(): void;
}
/** Those that show media; held weakly, since an element may go. */
let watching: readonly WeakRef<Rendered>[] | undefined;

/** Learns from what the browser refuses: the element is rendered again when a player turns out to be barred. */
export function watchPolicy(element: Rendered): void {
  const first = watching === undefined;
  const others = (watching ?? []).filter((ref) => ref.deref() !== undefined && ref.deref() !== element);
  watching = [...others, new WeakRef(element)];
  if (!first) return;
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (!/^(?:frame|child|media|default)-src/.test(effectiveDirective)) return;
    const origin = originOf(blockedURI);
    if (origin === undefined || barred.has(origin)) return;
    barred.add(origin);
    for (const ref of watching ?? []) ref.deref()?.requestUpdate();
  });
}

const originOf = (address: string): string | undefined => {
  try {
    return new URL(address, document.baseURI).origin;
  } catch {
    return undefined;
  }
};

/** False where the page's policy is known to bar this address. */
export function mayLoad(address: string, kind: LoadKind): boolean {
  const origin = originOf(address);
  if (origin === undefined || barred.has(origin)) return false;
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
  return [...metas].every(({ content }) => allowedBy(content, DIRECTIVES[kind], origin));
}

/** Whether one policy lets an origin in: read no stricter than the browser does, which has the last word. */
export function allowedBy(policy: string, names: readonly string[], origin: string): boolean {
  const rules = new Map<string, readonly string[]>();
  for (const rule of policy.split(';')) {
    const [name = '', ...sources] = rule.trim().split(/\s+/);
    if (name && !rules.has(name.toLowerCase())) rules.set(name.toLowerCase(), sources);
  }
  const name = names.find((one) => rules.has(one));
  if (name === undefined) return true;
  const { protocol, host } = new URL(origin);
  return rules.get(name)!.some((source) => {
    if (source === '*' || source === protocol) return true;
    if (source === "'self'") return origin === location.origin;
    const [, scheme, pattern = ''] = /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/]+)/i.exec(source) ?? [];
    if (scheme && scheme !== protocol) return false;
    return pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
  });
}

// The reader's choice, kept in the browser where the author sets `remember-consent`.

const KEY = 'nt-media';

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : []);
  } catch {
    // a page may have no storage, or somebody else's text in it
    return new Set();
  }
}

export const isRemembered = (provider: string): boolean => read().has(provider);

export function remember(provider: string, yes: boolean): void {
  const kept = new Set(read());
  if (yes) kept.add(provider);
  else kept.delete(provider);
  try {
    localStorage.setItem(KEY, JSON.stringify([...kept]));
  } catch {
    // without storage the choice holds for this page alone
  }
}
