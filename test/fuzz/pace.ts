/** No command takes longer, in milliseconds, on a machine that does the work below in PACE_MS. */
export const LONGEST = 2000;
const PACE_MS = 125;

/** The same on this machine as it is just now: one that is shared with others may take three times as long for all it does. */
export function longestHere(): number {
  const times = [work(), work(), work()].sort((a, b) => a - b);
  return LONGEST * Math.max(1, (times[1] ?? 0) / PACE_MS);
}

/** Milliseconds of the processor for a bit of what the program does all the time: texts put together, searched and sorted. */
function work(): number {
  const before = process.cpuUsage();
  let text = '';
  for (let i = 0; i < 300_000; i++) text += String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000));
  const words = text.match(/.{3}/gu) ?? [];
  JSON.parse(JSON.stringify(words.sort()));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
