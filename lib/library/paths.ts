/** Addresses of the library's pages in one place of the product. */
export function libraryPaths(home: string) {
  const list = `${home}/library`;
  return {
    list,
    document: (id: string) => `${list}/${id}`,
    file: (versionId: string) => `/api${list}/files/${versionId}`,
  };
}

export const staffLibraryPaths = {
  ...libraryPaths('/staff'),
  add: '/staff/library/new',
  change: (id: string) => `/staff/library/${id}/change`,
  publish: (id: string) => `/staff/library/${id}/publish`,
  upload: (id: string) => `/api/staff/library/${id}/versions`,
  readers: (id: string) => `/staff/library/${id}/readers`,
  readersFile: (id: string) => `/api/staff/library/${id}/readers.xlsx`,
};
