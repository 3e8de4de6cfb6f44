import { timingSafeEqual } from 'node:crypto';

/** A browser's request. */
export interface Asked {
  method: string;
  path: string;
  host: string | undefined;
  origin: string | undefined;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A file of the page, by its name in the URL; '' is the page itself. */
export type Files = ReadonlyMap<string, { type: string; text: string }>;

/** The site that the preview serves: its own page, at an address that nobody can guess. */
export interface PreviewSite {
  port: number;
  token: string;
  files: Files;
}

/** Names of what is generated on each request. */
const REPORT = 'report';
export const EVENTS = 'events';

/** Refuses everything but a GET of its own page; for what is generated, returns the name as `dynamic`. */
export function answer(
  { method, path, host, origin }: Asked,
  { port, token, files }: PreviewSite,
): Answer | { dynamic: string } {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // Refuses a foreign host name that resolves to this machine (DNS rebinding).
  if (host === undefined || !hosts.includes(host)) return refusal(421, '只应答127.0.0.1。');
  if (origin !== undefined && origin !== `http://${host}`) return refusal(403, '只应答自己的网页。');
  if (method !== 'GET') return { ...refusal(405, '只能查看。'), headers: { ...REFUSED, Allow: 'GET' } };
  const [, given = '', name, ...rest] = path.split('/');
  if (!isSame(given, token) || name === undefined || rest.length > 0) return refusal(404, '没有这个网页。');
  if (name === REPORT || name === EVENTS) return { dynamic: name };
  const file = files.get(name);
  if (!file) return refusal(404, '没有这个网页。');
  return {
    status: 200,
    headers: { ...SAFE, 'Content-Type': file.type, 'Content-Security-Policy': PAGE_POLICY },
    body: file.text,
  };
}

/** For every answer: no caching, type guessing, framing or reading by other sites. */
export const SAFE: Record<string, string> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
};

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The report's own frame: no script runs there, whatever is in the data; its elements have inline styles. */
export const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const REFUSED = {
  ...SAFE,
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'",
};

function refusal(status: number, body: string): Answer {
  return { status, headers: REFUSED, body: `${body}\n` };
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
