// The one allow-list for links. Only the platform's own URL reading counts, since that is what a click will do.

interface UrlParts {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
}
type UrlConstructor = new (text: string, base?: string) => UrlParts;

const ALLOWED: readonly string[] = ['http:', 'https:', 'mailto:'];
const NO_BASE = 'https://relative.invalid/';
/** Nothing in the host but letters, digits, dots and hyphens: no parser is needed to see that it is safe. */
const PLAIN = /^https?:\/\/[a-z0-9.-]+(?:[/?#][!-~]*)?$/i;

/**
 * The link as it may stand in an href, or undefined when it may not: http, https and mailto only, no user or password.
 * A relative link is resolved against `base`, and without one left relative.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (PLAIN.test(value)) return value;
  const text = value.trim();
  if (text === '' || text.length > 8192) return undefined;
  const url = readUrl(text, base ?? NO_BASE);
  if (!url || !ALLOWED.includes(url.protocol) || url.username || url.password) return undefined;
  return base === undefined && url.hostname === 'relative.invalid' ? text.replace(/[\t\n\r]/g, '') : url.href;
}

function readUrl(text: string, base: string): UrlParts | undefined {
  const { URL } = globalThis as unknown as { readonly URL: UrlConstructor };
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
