/**
 * Names the tests that passed only when they were tried again: in CI, those in real browsers are (`retry` in
 * `tests/vitest.config.ts`). A machine that stalls must not hold up a release, and a race must not go unseen.
 */
export default class SecondTries {
  /** @type {string[]} */
  #names = [];

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd() {
    for (const name of this.#names) console.log(`passed only at the second try: ${name}`);
  }
}
