import { search } from './search.ts';
import { spoilt } from './spoilt.ts';
import { tryData } from './trial.ts';

search('a spoilt example', 50, spoilt, ({ after }) => tryData(after));
