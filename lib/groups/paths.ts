import type { GroupsPublished } from './publish-groups';

/** The group's page, saying what has been done. */
export function groupPath(groupId: string, done: string): string {
  return `/staff/groups/${groupId}?done=${done}`;
}

export function afterPublishing(
  groupId: string,
  { published, heldGroups, notices, mails }: GroupsPublished,
): string {
  if (published.versions.length === 0) return groupPath(groupId, 'nothing');
  if (heldGroups > 0) return groupPath(groupId, 'held');
  return `${groupPath(groupId, 'published')}&notices=${notices}&mails=${mails}`;
}

/** The page of the one group, or the list of groups, saying what has been done. */
export function afterPublishingSeveral(groupIds: readonly string[], done: GroupsPublished): string {
  const [only] = groupIds;
  if (only !== undefined && groupIds.length === 1) return afterPublishing(only, done);
  const { published, heldGroups, notices, mails } = done;
  const groups = published.versions.length;
  if (groups === 0) return '/staff/groups?done=nothing';
  return `/staff/groups?done=published&groups=${groups}&held=${heldGroups}&notices=${notices}&mails=${mails}`;
}
