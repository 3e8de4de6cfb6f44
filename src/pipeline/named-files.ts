import type { Diagnostic } from '../diagnostic.ts';
import type { LastYearFile } from '../figures/register/last-year-file.ts';
import type { Part } from '../report/part.ts';
import type { Settings } from '../settings/settings.ts';
import type { StyleFile } from '../settings/style-file.ts';

/** Other files that a data file names. */
export interface NamedFiles {
  style?: StyleFile | undefined;
  lastYear?: LastYearFile | undefined;
  included?: Included | undefined;
}

/** The parts that a data file includes, and the faults of how it includes them. */
export interface Included {
  parts: readonly Part[];
  diagnostics: readonly Diagnostic[];
  /** The rule settings of a part, by its file, if they differ from the report's. */
  settings?: ReadonlyMap<string, Settings>;
}
