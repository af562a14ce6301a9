import type { GroupPublished } from './publish-group';

/** The group's page, saying what has been done. */
export function groupPath(groupId: string, done: string): string {
  return `/staff/groups/${groupId}?done=${done}`;
}

export function afterPublishing(
  groupId: string,
  { published, isHeld, notices, mails }: GroupPublished,
): string {
  if (published.versions.length === 0) return groupPath(groupId, 'nothing');
  if (isHeld) return groupPath(groupId, 'held');
  return `${groupPath(groupId, 'published')}&notices=${notices}&mails=${mails}`;
}
