import fc from 'fast-check';

// The same cases in every run, so that what lands is what was tried; LONG=1 looks for new ones.
if (!process.env.LONG) fc.configureGlobal({ seed: 20131220 });
