import type { MaterialReaders } from './types';

interface Columns {
  audience: 'attendees' | 'attendees_and_school' | 'staff';
  forRole: 'ect' | 'mentor' | 'both';
}

const columns: Record<MaterialReaders, Columns> = {
  everybody: { audience: 'attendees', forRole: 'both' },
  ects: { audience: 'attendees', forRole: 'ect' },
  mentors: { audience: 'attendees', forRole: 'mentor' },
  school: { audience: 'attendees_and_school', forRole: 'both' },
  staff: { audience: 'staff', forRole: 'both' },
};

/** Who sees a material, as it is stored. */
export const columnsOf = (seenBy: MaterialReaders): Columns => columns[seenBy];

export function readersOf({ audience, forRole }: Columns): MaterialReaders {
  if (audience === 'staff') return 'staff';
  if (audience === 'attendees_and_school') return 'school';
  return forRole === 'both' ? 'everybody' : forRole === 'ect' ? 'ects' : 'mentors';
}

/** Whether somebody who attends in these roles sees it. */
export function isForRoles(seenBy: MaterialReaders, roles: readonly ('ect' | 'mentor')[]): boolean {
  switch (seenBy) {
    case 'staff':
      return false;
    case 'ects':
      return roles.includes('ect');
    case 'mentors':
      return roles.includes('mentor');
    default:
      return roles.length > 0;
  }
}
