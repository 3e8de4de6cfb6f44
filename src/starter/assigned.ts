import type { Section } from './kind.ts';

/**
 * Assigns each section to a department: to one whose name matches, else to the first without a section, else to the
 * last, which is usually the general office.
 */
export function assigned(sections: readonly Section[], departments: readonly string[]): Map<string, Section[]> {
  const found = new Map<string, Section[]>(departments.map((department) => [department, []]));
  const left: Section[] = [];
  for (const section of sections) {
    const owner = departments.find((department) => section.departments.some((word) => department.includes(word)));
    if (owner === undefined) left.push(section);
    else found.get(owner)?.push(section);
  }
  for (const section of left) {
    const idle = departments.find((department) => found.get(department)?.length === 0);
    found.get(idle ?? departments.at(-1) ?? '')?.push(section);
  }
  return found;
}
