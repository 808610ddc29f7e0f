import fc from 'fast-check';

/** The same cases every time, so that a run fails for what changed. `SEED=…` explores others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_123) });
