import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockFile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

it('locks the binaries of every platform, or npm ci refuses on a fresh clone', () => {
  const lock: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  const missing = wanted.filter(
    (name) => !Object.keys(lock.packages).some((place) => place.endsWith(`node_modules/${name}`)),
  );
  expect(missing).toEqual([]);
});
