import fc from 'fast-check';

// One run of the tests says the same as the next. To look further, draw anew: FC_SEED=123 npx vitest
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? '20240521') });
