/** Of one name in a path, and of folders in folders: each more multiplies the ways in which a name may be taken apart. */
const MOST_STARS = 3;
const LONGEST = 500;

/** Why a pattern of file names is not tried: a stranger's could keep us for ever. Undefined where it is. */
export function tooWild(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `太长，最多${LONGEST}个字`;
  const steps = pattern.split('/');
  const stars = steps.map((step) => (step === '**' ? 0 : (step.match(/\*+/gu)?.length ?? 0)));
  const folders = steps.filter((step) => step === '**').length;
  const all = stars.reduce((sum, each) => sum + each, 0);
  const isWild = Math.max(...stars) > MOST_STARS || all > 2 * MOST_STARS || folders > MOST_STARS;
  return isWild ? `里的*太多，一段名称里最多${MOST_STARS}个，一共最多${2 * MOST_STARS}个` : undefined;
}

/** With *, **, ?, [] and {} alone; what else a library would read as a pattern is as it stands: 总结(旧)*.yaml. */
export function plainGlob(pattern: string): string {
  return pattern.replace(/[()+!@|]/gu, '\\$&');
}
