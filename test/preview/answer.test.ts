import { describe, expect, test } from 'vitest';
import { type Asked, answer, type PreviewSite } from '../../src/preview/answer.ts';
import { FILES } from '../../src/preview/files.ts';

const site: PreviewSite = { port: 4000, token: 'secret', files: new Map([['', { type: 'text/html', text: '页' }]]) };
const ask = (asked: Partial<Asked>) =>
  answer({ method: 'GET', path: '/secret/', host: '127.0.0.1:4000', origin: undefined, ...asked }, site);

describe('the preview answers its own page alone', () => {
  test('under its address, by either name of this machine', () => {
    expect(ask({})).toMatchObject({ status: 200, body: '页' });
    expect(ask({ host: 'localhost:4000', origin: 'http://localhost:4000' })).toMatchObject({ status: 200 });
    expect(ask({ path: '/secret/events' })).toEqual({ dynamic: 'events' });
  });

  test.each<[string, Partial<Asked>, number]>([
    ['another name that leads here', { host: 'evil.example:4000' }, 421],
    ['another port', { host: '127.0.0.1:80' }, 421],
    ['no name', { host: undefined }, 421],
    ['another site’s page', { origin: 'http://evil.example' }, 403],
    ['a page of another port', { origin: 'http://127.0.0.1:4001' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['anything but GET', { method: 'POST' }, 405],
    ['an address without the token', { path: '/' }, 404],
    ['a wrong token', { path: '/secrex/' }, 404],
    ['the token without a slash', { path: '/secret' }, 404],
    ['a file of the disk', { path: '/secret/../../etc/passwd' }, 404],
    ['what is behind a file', { path: '/secret//etc/passwd' }, 404],
    ['a name that every object has', { path: '/secret/constructor' }, 404],
    ['events to another site', { path: '/secret/events', origin: 'http://evil.example' }, 403],
  ])('%s is refused', (_, asked, status) => {
    expect(ask(asked)).toMatchObject({ status });
  });

  test('nothing of another place may be loaded, and nothing is guessed at', () => {
    const said = ask({});
    if ('dynamic' in said) throw new Error('no page');
    expect(said.headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(said.headers['Content-Security-Policy']).not.toMatch(/unsafe|https?:|\*/u);
    expect(said.headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
  });
});

test('every file that the page asks for is there, and holds something', () => {
  const asked = [...FILES.values()].flatMap(({ text }) =>
    [...text.matchAll(/(?:href|src|from)(?:=| )["'](?:\.\/)?([\w-]+\.(?:css|js))["']/gu)].map(([, name]) => name),
  );
  expect(new Set(asked)).toEqual(new Set([...FILES.keys()].filter((name) => name !== '')));
  for (const { text } of FILES.values()) expect(text.length).toBeGreaterThan(100);
});
