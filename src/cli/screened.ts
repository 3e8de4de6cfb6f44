import type { Output, World } from '../world.ts';
import { withoutControls } from '../zh/visible.ts';

/** Wraps World so that untrusted text cannot send terminal control codes. Piped stdout is left unchanged. */
export function screened(given: World): World {
  const { env, platform, pid, clock, open, touched } = given;
  return {
    // Node creates stdin when it is first read; most commands never read it.
    get stdin() {
      return given.stdin;
    },
    env,
    cwd: () => given.cwd(),
    on: (signal, listener) => given.on?.(signal, listener),
    off: (signal, listener) => given.off?.(signal, listener),
    stdout: steered(given.stdout, false),
    stderr: steered(given.stderr, true),
    ...(platform !== undefined && { platform }),
    ...(pid !== undefined && { pid }),
    kill: (process, signal) => given.kill?.(process, signal),
    ...(clock && { clock }),
    ...(open && { open }),
    ...(touched && { touched }),
  };
}

function steered(output: Output, evenPiped: boolean): Output {
  const screen = (text: string) => (output.isTTY ? keepingOwn(text) : evenPiped ? withoutControls(text) : text);
  return {
    get isTTY() {
      return output.isTTY;
    },
    get columns() {
      return output.columns;
    },
    write: (chunk, done) => output.write(typeof chunk === 'string' ? screen(chunk) : chunk, done),
    ...(output.on && { on: (event, listener) => output.on?.(event, listener) }),
  };
}

// Our own codes: colours (see reporters/colour.ts), and the clearing of a progress line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const OWN = /(\r\u001b\[K|\u001b\[(?:1|2|22|31|33|36|39)m)/u;

function keepingOwn(text: string): string {
  return text
    .split(OWN)
    .map((part, index) => (index % 2 === 1 ? part : withoutControls(part)))
    .join('');
}
