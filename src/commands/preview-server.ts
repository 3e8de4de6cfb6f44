import { randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotRun } from '../files/cannot-run.ts';
import { type Answer, answer, EVENTS, REPORT_POLICY, SAFE } from '../preview/answer.ts';
import { FILES } from '../preview/files.ts';
import type { Shown } from '../preview/shown.ts';

/** What is shown now. */
interface Exhibit {
  shown(): Shown;
  /** The report's own document. */
  report(): string;
}

/** Serves the page of the preview to this machine only, and notifies it of changes. */
export class PreviewServer {
  readonly address: string;
  readonly #server: Server;
  readonly #listening: Set<ServerResponse>;

  private constructor(server: Server, address: string, listening: Set<ServerResponse>) {
    this.#server = server;
    this.address = address;
    this.#listening = listening;
  }

  /** `port`: 0 for any free port. */
  static async open(port: number, exhibit: Exhibit): Promise<PreviewServer> {
    const token = randomBytes(16).toString('hex');
    const listening = new Set<ServerResponse>();
    const server = createServer((request, response) => {
      const { host, origin } = request.headers;
      const asked = { method: request.method ?? '', path: (request.url ?? '').split('?', 1)[0] ?? '', host, origin };
      const said = answer(asked, { port: (server.address() as AddressInfo).port, token, files: FILES });
      if (!('dynamic' in said)) return send(response, said);
      if (said.dynamic !== EVENTS) return send(response, { status: 200, headers: OF_REPORT, body: exhibit.report() });
      response.writeHead(200, { ...SAFE, 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(event(exhibit.shown()));
      listening.add(response);
      response.on('close', () => listening.delete(response));
    });
    await new Promise<void>((done, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) => fail(new CannotRun(whyNot(port, error.code))));
      server.listen(port, '127.0.0.1', done);
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`;
    return new PreviewServer(server, address, listening);
  }

  tell(change: Partial<Shown>): void {
    const text = event(change);
    for (const response of this.#listening) response.write(text);
  }

  close(): Promise<void> {
    for (const response of this.#listening) response.end();
    return new Promise((done) => {
      this.#server.close(() => done());
      setImmediate(() => this.#server.closeAllConnections());
    });
  }
}

const OF_REPORT = { ...SAFE, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': REPORT_POLICY };

function event(change: Partial<Shown>): string {
  return `data: ${JSON.stringify(change)}\n\n`;
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}

function whyNot(port: number, code = ''): string {
  if (code === 'EADDRINUSE') return `端口${port}已有别的程序在用，请用--port换一个；不写--port时自动找空闲的。`;
  if (code === 'EACCES') return `没有用端口${port}的权限，请用--port换一个1024以上的；不写--port时自动找空闲的。`;
  return `不能在端口${port}上预览：系统报告${code || '未知错误'}。`;
}
