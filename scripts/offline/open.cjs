import('./summarize.js');
