import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BIN = join(
  dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
);

/** No catalogue of schemas is fetched: nothing here goes to the network. */
const SETTINGS = {
  yaml: { schemaStore: { enable: false, url: '' }, validate: true, hover: true, completion: true, yamlVersion: '1.2' },
};

export interface Position {
  line: number;
  character: number;
}

export interface Marked {
  range: { start: Position; end: Position };
  message: string;
}

export interface Offered {
  label: string;
  insertText?: string;
  documentation?: string | { value: string };
}

/** The YAML server of VS Code and others, over its standard input and output. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (message: { result?: unknown; error?: unknown }) => void>();
  readonly #marks = new Map<string, (marks: Marked[]) => void>();
  #rest = Buffer.alloc(0);
  #last = 0;

  private constructor() {
    this.#process = spawn(process.execPath, [BIN, '--stdio'], { stdio: 'pipe' });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    server.#tell('initialized', {});
    return server;
  }

  /** Opens a file, and waits until it has been checked: what is marked in it. */
  open(file: string, text: string): Promise<Marked[]> {
    const uri = pathToFileURL(file).href;
    const marked = new Promise<Marked[]>((done) => this.#marks.set(uri, done));
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return marked;
  }

  async completions(file: string, position: Position): Promise<Offered[]> {
    const result = await this.#ask('textDocument/completion', this.#at(file, position));
    return (result as { items: Offered[] } | null)?.items ?? [];
  }

  async hover(file: string, position: Position): Promise<string> {
    const result = await this.#ask('textDocument/hover', this.#at(file, position));
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#process.once('exit', done));
    await this.#ask('shutdown', null);
    this.#tell('exit', null);
    await ended;
  }

  #at(file: string, position: Position) {
    return { textDocument: { uri: pathToFileURL(file).href }, position };
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((done, fail) => {
      this.#answers.set(id, ({ result, error }) => (error ? fail(new Error(JSON.stringify(error))) : done(result)));
      this.#send({ id, method, params });
    });
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const end = this.#rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(this.#rest.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.#rest.length < end + 4 + length) return;
      const body = this.#rest.subarray(end + 4, end + 4 + length).toString();
      this.#rest = this.#rest.subarray(end + 4 + length);
      this.#handle(JSON.parse(body));
    }
  }

  #handle(message: { id?: number; method?: string; params?: unknown; result?: unknown; error?: unknown }): void {
    const { id, method, params } = message;
    if (method === undefined) {
      this.#answers.get(id ?? 0)?.(message);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Marked[] };
      this.#marks.get(uri)?.(diagnostics);
    } else if (id !== undefined) {
      const { items = [] } = (params ?? {}) as { items?: { section: keyof typeof SETTINGS }[] };
      const result = method === 'workspace/configuration' ? items.map(({ section }) => SETTINGS[section] ?? {}) : null;
      this.#send({ id, result });
    }
  }
}
