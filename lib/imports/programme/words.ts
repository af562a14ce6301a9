export const audienceWords = {
  ect: 'ect',
  ects: 'ect',
  mentor: 'mentor',
  mentors: 'mentor',
  both: 'both',
  everybody: 'both',
  'ects and mentors': 'both',
} as const;

export const frameworkWords = { ecf: 'ecf', ecte: 'ecte' } as const;

export const halfTermWords = {
  'autumn 1': 'autumn_1',
  'autumn 2': 'autumn_2',
  'spring 1': 'spring_1',
  'spring 2': 'spring_2',
  'summer 1': 'summer_1',
  'summer 2': 'summer_2',
} as const;

export const kindWords = {
  conference: 'conference',
  training: 'training',
  'mentor event': 'mentor_event',
  'school visit': 'school_visit',
  'online community': 'online_community',
  'study window': 'study_window',
  'mentor meeting': 'mentor_meeting',
} as const;

export const modeWords = {
  'face to face': 'face_to_face',
  'in person': 'face_to_face',
  online: 'online',
  'in school': 'in_school',
} as const;

export const statusWords = {
  confirmed: 'confirmed',
  provisional: 'provisional',
  cancelled: 'cancelled',
  canceled: 'cancelled',
} as const;

type Values<Words> = Words[keyof Words];
export type Audience = Values<typeof audienceWords>;
export type Framework = Values<typeof frameworkWords>;
export type HalfTerm = Values<typeof halfTermWords>;
export type EventKind = Values<typeof kindWords>;
export type EventMode = Values<typeof modeWords>;
export type EventStatus = Values<typeof statusWords>;
