import type { Diagnostic, Place } from '../../diagnostic.ts';

/** The diagnostic for something that must be defined once but is defined twice. */
export function definedTwice(what: string, place: Place, before: Place, remedy: string): Diagnostic {
  return {
    rule: 'defined-twice',
    severity: 'error',
    message: `${what}写了两处，应只写一处。`,
    hint: `先写的在${before.file === place.file ? '' : before.file}第${before.start.line}行；${remedy}`,
    place,
    related: [{ message: '先写在这里。', place: before }],
  };
}
