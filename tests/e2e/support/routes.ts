import { readdirSync } from 'node:fs';
import path from 'node:path';

const app = path.resolve(import.meta.dirname, '../../../app');

function find(folder: string, file: string): string[] {
  return readdirSync(path.join(app, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return find(path.posix.join(folder, entry.name), file);
    return new RegExp(`^${file}\\.tsx?$`).test(entry.name) ? [folder] : [];
  });
}

/** Groups in brackets are not part of the address. */
const address = (folder: string) =>
  `/${folder
    .split('/')
    .filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
    .join('/')}`;

/** As in the file system: '/schools/[urn]/people'. */
export const pageRoutes = find('.', 'page').map(address).sort();
export const handlerRoutes = find('.', 'route').map(address).sort();
