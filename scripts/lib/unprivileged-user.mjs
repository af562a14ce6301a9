import { execFileSync, spawnSync } from 'node:child_process';
import { Explained } from './say.mjs';

const NAMES = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root: whom to run it as instead. Undefined when we are not root. */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp(NAMES[0]) ?? create(NAMES[0]) ?? lookUp(NAMES[1]);
  if (!found)
    throw new Explained('PostgreSQL cannot run as root, and no system user to run it as could be made.');
  return found;
}

/** Whether that user can reach and use a file or directory through all of its parents. */
export function canUse(user, file, mode = '-r') {
  const options = user ? { uid: user.uid, gid: user.gid, cwd: '/' } : { cwd: '/' };
  return spawnSync('/bin/sh', ['-c', `test ${mode} "$1"`, 'sh', file], options).status === 0;
}

function lookUp(name) {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(name) {
  for (const [command, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    ['adduser', '-S', '-D', '-H', name],
  ]) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const made = lookUp(name);
    if (made) return made;
  }
  return undefined;
}
