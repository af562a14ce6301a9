export const materialKinds = [
  'joining_instructions',
  'dress_code',
  'access_notes',
  'slides',
  'recording',
] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Who sees something: ECTs, mentors or everybody on the event, their schools as well, or staff and the facilitator. */
export const materialReaders = ['everybody', 'ects', 'mentors', 'school', 'staff'] as const;
export type MaterialReaders = (typeof materialReaders)[number];

/** What an event brings along, without the bytes of its file. */
export interface Material {
  id: string;
  kind: MaterialKind;
  seenBy: MaterialReaders;
  title: string | null;
  text: string | null;
  url: string | null;
  file: { name: string; type: string; size: number } | null;
}

export interface OwnMaterial extends Material {
  version: number;
}
