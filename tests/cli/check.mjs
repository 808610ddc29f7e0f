import { pathToFileURL } from 'node:url';
import { installDependencies } from './install.mjs';
import { runTool, seconds, stopRunning } from './run.mjs';

/**
 * Everything that can be told without running the product.
 * @type {ReadonlyArray<{ name: string, tool: string, program?: string, args: string[] }>}
 */
const GATES = [
  { name: 'format and lint (Biome)', tool: '@biomejs/biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'types (tsc)', tool: 'typescript', program: 'tsc', args: ['--noEmit'] },
  {
    name: 'who imports whom (dependency-cruiser)',
    tool: 'dependency-cruiser',
    program: 'depcruise',
    args: ['--config', 'tests/cli/dependency-cruiser.cjs', 'entrypoints', 'components', 'lib'],
  },
  { name: 'nothing unused (knip)', tool: 'knip', args: ['--config', 'tests/cli/knip.jsonc', '--no-progress'] },
];

/**
 * Runs all static gates and prints each with what it found.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  // tsc and knip read the types that WXT writes.
  const { ok, output } = await runTool('wxt', ['prepare']);
  if (!ok) {
    console.log(`failed  the generated types (wxt prepare)\n${output}`);
    return { passed: 0, failed: GATES.length };
  }
  const results = await Promise.all(GATES.map(runGate));
  const passed = results.filter(Boolean).length;
  return { passed, failed: GATES.length - passed };
}

/** @param {typeof GATES[number]} gate */
async function runGate({ name, tool, program, args }) {
  const start = performance.now();
  const { ok, output } = await runTool(tool, args, program ? { program } : {});
  console.log(`${ok ? 'ok    ' : 'failed'}  ${name.padEnd(44)} ${seconds(start)}`);
  if (!ok) console.log(output);
  return ok;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopRunning().then(() => process.exit(1)));
  await installDependencies();
  const { failed } = await runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
}
