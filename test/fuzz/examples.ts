import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../examples');

/** The examples that need no other file. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && name !== 'departments.yaml')
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));
