import type { Kind } from '../kind.ts';
import { agriculture } from './agriculture.ts';
import { bureau } from './bureau.ts';
import { enterprise } from './enterprise.ts';
import { hospital } from './hospital.ts';
import { institute } from './institute.ts';
import { school } from './school.ts';
import { university } from './university.ts';

/** In the order in which they are offered. */
export const kinds: readonly Kind[] = [bureau, agriculture, school, university, hospital, enterprise, institute];
