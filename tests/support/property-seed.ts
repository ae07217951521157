import fc from 'fast-check';

/** In CI, property tests repeat the same cases at every run, so that a red run is due to the change; elsewhere they wander. */
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20_261_123 });
