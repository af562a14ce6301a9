import type { Material, MaterialKind, MaterialReaders } from './types';

export const materialKindLabel: Record<MaterialKind, string> = {
  joining_instructions: 'Joining instructions',
  dress_code: 'Dress code',
  access_notes: 'Access notes',
  slides: 'Slides',
  recording: 'Recording',
};

export const materialReadersLabel: Record<MaterialReaders, string> = {
  everybody: 'Everybody on the event',
  ects: 'ECTs on the event',
  mentors: 'Mentors on the event',
  school: 'Everybody on the event, and their schools',
  staff: 'Staff and the facilitator only',
};

/** 'Slides: Behaviour for learning', 'Recording, if you missed it' */
export function materialName({ kind, title }: Pick<Material, 'kind' | 'title'>): string {
  const label = materialKindLabel[kind];
  if (title !== null) return `${label}: ${title}`;
  return kind === 'recording' ? 'Recording, for those who missed it' : label;
}

/** Said once after something was done, by the word in the address. */
export const materialDoneLabel: Partial<Record<string, string>> = {
  added: 'It is added to the event',
  changed: 'It is changed',
  removed: 'It is taken away from the event',
};

const fileProblemLabel = {
  no_file: 'Choose a file',
  empty: 'The file is empty',
  too_big: 'The file must be 10 MB or smaller',
  wrong_type:
    'The file must be a PDF, a PowerPoint, Word or Excel file without macros, or a PNG or JPEG image, and be what its name says',
  broken: 'The upload broke off. Choose the file again',
  kind: 'Choose what it is',
  seenBy: 'Choose who sees it',
  title: 'The title must be 200 characters or fewer',
  too_many: 'The event has 20 materials. Take one away first',
} as const;
export type FileProblem = keyof typeof fileProblemLabel;

/** The message of a problem that the address names; anything else is no problem. */
export function fileProblem(code: unknown): string | null {
  return typeof code === 'string' && Object.hasOwn(fileProblemLabel, code)
    ? fileProblemLabel[code as FileProblem]
    : null;
}
