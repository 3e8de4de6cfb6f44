import type { Path } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import { labelsOf } from '../report/fields.ts';
import { report as reportSchema } from '../report/schema.ts';

/** Names a place in the data by its keys: “专利申请量”的“上年”, “主要工作”里的文字. */
export function labelOf(path: Path, figure?: Figure): string {
  if (!figure) {
    const labels = labelsOf(reportSchema, path.map(String));
    return path.length === 1 ? `“${labels[0]}”` : `“${labels[0]}”里的文字`;
  }
  if (path.length <= figure.path.length) return `“${figure.name}”`;
  const own = labelsOf(reportSchema, path.map(String)).slice(figure.path.length);
  const steps = own.filter((step, index) => !/^\d+$/u.test(step) || path[figure.path.length + index - 1] === 'series');
  return [figure.name, ...steps].map((step) => `“${step}”`).join('的');
}
