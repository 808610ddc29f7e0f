import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from '../support/find-browser.mjs';
import { runChecks } from './check.mjs';
import { installDependencies, installSystemPackages } from './install.mjs';
import { ROOT, runTool, Sentence, seconds, stopRunning } from './run.mjs';

/** The projects of tests/vitest.config.ts, the quickest first. */
const PROJECTS = ['unit', 'browser', 'e2e'];

/** For the browsers' profiles, so that none is left where a test was ended before it could tidy up. */
const temporary = mkdtempSync(path.join(os.tmpdir(), 'lectern-test-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => void stopRunning().then(() => process.exit(1)));
}

try {
  const { passed, failed } = await test();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Sentence ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

async function test() {
  const begin = performance.now();
  await installDependencies();
  await installSystemPackages('chromium', 'firefox', 'display');

  const results = [await runChecks()];
  for (const browser of ['chrome', 'firefox']) results.push(await build(browser));
  for (const project of PROJECTS) results.push(await runProject(project));

  console.log(`\nAll of it took ${seconds(begin)}`);
  return sum(results);
}

/** @param {string} browser */
async function build(browser) {
  const start = performance.now();
  const { ok, output } = await runTool('wxt', ['build', '-b', browser]);
  console.log(`${ok ? 'ok    ' : 'failed'}  ${`build for ${browser}`.padEnd(44)} ${seconds(start)}`);
  if (!ok) console.log(output);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} project */
async function runProject(project) {
  const report = path.join(ROOT, `.output/test/${project}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  const start = performance.now();
  console.log(`\n${project} tests`);
  const { ok } = await runTool(
    'vitest',
    [
      ...['run', '--config', 'tests/vitest.config.ts', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      '--reporter=tests/support/second-tries.mjs',
    ],
    { show: true, env: { ...process.env, CHROMIUM: findBrowser('chromium'), TMPDIR: temporary } },
  );
  console.log(`${project} tests took ${seconds(start)}`);
  const counted = await count(report);
  // A run that failed without a failed test: a file that does not load, an error outside any test.
  return !ok && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** @param {string} report */
async function count(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 }; // it ended before it could report
  }
}

/** @param {ReadonlyArray<{ passed: number, failed: number }>} results */
function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
  };
}
