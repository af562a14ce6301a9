/** Addresses of the staff's pages about the materials of an event. */
export function materialPaths(groupId: string, eventId: string) {
  const event = `/staff/groups/${groupId}/events/${eventId}`;
  return {
    event,
    list: `${event}/materials`,
    done: (word: 'added' | 'changed' | 'removed') => `${event}/materials?done=${word}`,
    one: (materialId: string) => `${event}/materials/${materialId}`,
    upload: `/api${event}/materials`,
  };
}

export const staffMaterialFile = (materialId: string) => `/api/staff/materials/${materialId}`;
export const facilitatorMaterialFile = (materialId: string) => `/api/facilitator/materials/${materialId}`;
