import type { ImportKind } from './types';

const megabyte = 1024 * 1024;

/** Largest upload in bytes. The whole register of England is about 60 MB. */
export const uploadLimit: Record<ImportKind, number> = {
  registrations: 10 * megabyte,
  programme: 10 * megabyte,
  school_contacts: 10 * megabyte,
  school_links: 10 * megabyte,
  school_register: 150 * megabyte,
};

/** Size of the pieces in which an uploaded file is stored. */
export const chunkBytes = megabyte;
