import { spawn } from 'node:child_process';
import type { World } from '../world.ts';

/** Shows an address in the user's browser, as the system does it; where it cannot, the address is printed anyhow. */
export function openBrowser({ open, platform, env }: World, address: string): void {
  if (open) {
    open(address);
    return;
  }
  const [command, ...before] = COMMANDS[platform ?? ''] ?? ['xdg-open'];
  // Far from the user's screen a browser for the terminal may start, and take it over.
  const isFar = env.SSH_CONNECTION !== undefined || (command === 'xdg-open' && !env.DISPLAY && !env.WAYLAND_DISPLAY);
  if (isFar || command === undefined) return;
  const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

const COMMANDS: Record<string, string[]> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
