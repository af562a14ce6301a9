/** Where somebody reads what they were sent: at a school of theirs, or on their own pages. */
export function announcementAt(urn: number | null, id: string): string {
  return `${receivedPath(urn)}/${id}`;
}

export function receivedPath(urn: number | null): string {
  return urn === null ? '/me/announcements' : `/schools/${urn}/announcements`;
}

/** The staff's page of it, saying what has been done. */
export function announcementDone(id: string, done: string): string {
  return `/staff/announcements/${id}?done=${done}`;
}
