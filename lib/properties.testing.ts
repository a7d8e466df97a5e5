import fc from 'fast-check'

/**
 * fast-check as every test here uses it: it draws the same histories in every run, so that a run that fails is a change that
 * fails. `COMITY_SEED=N npx vitest run …` draws others.
 */
fc.configureGlobal({ seed: Number(process.env['COMITY_SEED'] ?? 20261122) })

export default fc
