import { spawn } from 'node:child_process';
import type { World } from '../world.ts';

/** Opens an address in the user's browser, in the system's way; the address is printed in any case. */
export function openBrowser({ open, platform, env }: World, address: string): void {
  if (open) {
    open(address);
    return;
  }
  const [command, ...before] = COMMANDS[platform ?? ''] ?? ['xdg-open'];
  // In a remote session, a text browser might start and take over the terminal.
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
