/** The most * in one name, and ** in one pattern: each more multiplies the ways to match. */
const MOST_STARS = 3;
const LONGEST = 500;

/** Why a pattern of file names is refused, since a stranger's could run forever; undefined if it is accepted. */
export function tooWild(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `太长，最多${LONGEST}个字`;
  const steps = pattern.split('/');
  const stars = steps.map((step) => (step === '**' ? 0 : (step.match(/\*+/gu)?.length ?? 0)));
  const folders = steps.filter((step) => step === '**').length;
  const all = stars.reduce((sum, each) => sum + each, 0);
  const isWild = Math.max(...stars) > MOST_STARS || all > 2 * MOST_STARS || folders > MOST_STARS;
  return isWild ? `里的*太多，一段名称里最多${MOST_STARS}个，一共最多${2 * MOST_STARS}个` : undefined;
}

/** Only *, **, ?, [] and {} have a meaning; other syntax of the library is literal: 总结(旧)*.yaml. */
export function plainGlob(pattern: string): string {
  return pattern.replace(/[()+!@|]/gu, '\\$&');
}
