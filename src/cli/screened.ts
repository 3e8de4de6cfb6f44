import type { Output, World } from '../world.ts';
import { withoutControls } from '../zh/visible.ts';

/**
 * The same world, whose screen nothing steers that stands in data or in the name of a file. What goes down a pipe goes as
 * it is, but for what is said beside it.
 */
export function screened(given: World): World {
  const { env, platform, pid, clock, open, touched } = given;
  return {
    // Node makes it when it is first asked for; most commands never ask.
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
    write: (chunk, done) => output.write(typeof chunk === 'string' ? screen(chunk) : chunk, done),
    ...(output.on && { on: (event, listener) => output.on?.(event, listener) }),
  };
}

// What we paint (see reporters/colour.ts), and a line wiped for the next.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const OWN = /(\r\u001b\[K|\u001b\[(?:1|2|22|31|33|36|39)m)/u;

function keepingOwn(text: string): string {
  return text
    .split(OWN)
    .map((part, index) => (index % 2 === 1 ? part : withoutControls(part)))
    .join('');
}
