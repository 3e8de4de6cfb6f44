import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND, type Watching } from '../commands/run.ts';

/** The server of the preview, asked by others than its own page: each is answered the least. */

let desk: Desk;
let watching: Watching;
let address: URL;
let token: string;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
  watching = desk.watch(['preview', 'report.yaml', '--no-open']);
  await watching.line();
  address = new URL(/http:\S+?\/[0-9a-f]+\//u.exec(watching.printed().err)?.[0] ?? '');
  token = address.pathname.replaceAll('/', '');
});
afterEach(async () => {
  await watching.stop();
  await desk.close();
});

interface Said {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Said> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: address.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail);
    asked.end(method === 'GET' ? undefined : 'x=1');
  });
}

const ITS_OWN = ['', 'report', 'events', 'main.js', 'style.css'];

describe.each(ITS_OWN)('“%s” is not given', (name) => {
  const own = () => `/${token}/${name}`;

  test.each([
    ['to a name that was made to lead here', { host: 'evil.example' }, 421],
    ['to that name with the right port', { host: 'evil.example:PORT' }, 421],
    ['to the right name with another port', { host: '127.0.0.1:1' }, 421],
    ['to this machine’s other addresses', { host: '127.0.0.2:PORT' }, 421],
    ['to a name that only begins like ours', { host: 'localhost.evil.example:PORT' }, 421],
    ['to a page of another site', { origin: 'https://evil.example' }, 403],
    ['to a page of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['to a page that hides its origin', { origin: 'null' }, 403],
    ['to our own under another name', { host: 'localhost:PORT', origin: 'http://127.0.0.1:PORT' }, 403],
  ])('%s', async (_whom, headers, status) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([key, value]) => [key, value.replace('PORT', address.port)]),
    );
    const said = await ask(own(), filled);
    expect(said.status).toBe(status);
    expect(said.body.length).toBeLessThan(60);
    expect(said.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('for a %s', async (method) => {
    const said = await ask(own(), {}, method);
    expect([said.status, said.headers.allow]).toEqual([405, 'GET']);
  });

  test('without the token, with a part of it, or with it asked for otherwise', async () => {
    for (const path of [`/${name}`, `/${token.slice(0, -1)}/${name}`, `/${token}0/${name}`, `/?${token}/${name}`]) {
      expect((await ask(path)).status).toBe(404);
    }
  });
});

test.each([
  '../package.json',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/etc/passwd',
  '..\\..\\etc\\passwd',
  './/etc/passwd',
  'report.yaml',
  'report/../../report.yaml',
  '__proto__',
  'constructor',
  'main.js%00.html',
  'file:///etc/passwd',
])('no file of the disk is given for “%s”', async (path) => {
  expect((await ask(`/${token}/${path}`)).status).toBe(404);
});

test('what is no HTTP is refused, and the server goes on', async () => {
  for (const line of [
    'GET',
    'GET http://evil.example/ HTTP/1.1',
    `GET /${token}/ HTTP/1.1\r\nHost: a\r\nHost: b`,
    '\0\0\0',
  ]) {
    const answer = await new Promise<string>((done) => {
      let said = '';
      const socket = connect(Number(address.port), '127.0.0.1', () =>
        socket.end(`${line}\r\nConnection: close\r\n\r\n`),
      );
      socket.on('data', (chunk) => {
        said += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => done(said));
    });
    expect(answer).not.toMatch(/^HTTP\/1\.1 200/u);
  }
  expect((await ask(`/${token}/`)).status).toBe(200);
});

test('it listens to this machine alone, under an address that is another each time', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address: other }) => other);
  for (const host of [...others, '::1', '127.0.0.2']) {
    const reached = await new Promise<boolean>((done) => {
      const socket = connect(Number(address.port), host, () => {
        socket.destroy();
        done(true);
      });
      socket.on('error', () => done(false));
    });
    expect([host, reached]).toEqual([host, false]);
  }
  expect(token).toMatch(/^[0-9a-f]{32}$/u);
  const again = desk.watch(['preview', 'report.yaml', '--no-open']);
  await again.line();
  expect(again.printed().err).not.toContain(token);
  await again.stop();
});

test('every answer says that nothing of elsewhere is loaded, framed, kept or guessed at', async () => {
  for (const [path, headers] of [
    [`/${token}/`, {}],
    [`/${token}/main.js`, {}],
    [`/${token}/report`, {}],
    ['/', {}],
    [`/${token}/`, { host: 'evil.example' }],
  ] as [string, Record<string, string>][]) {
    const said = await ask(path, headers);
    expect(said.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(said.headers['content-security-policy']).not.toMatch(/script-src[^;]*(?:unsafe|\*|http)/u);
  }
});
