import type { EventKind, EventMode, HalfTerm } from './types';

export const eventKindLabel: Record<EventKind, string> = {
  conference: 'Conference',
  training: 'Training',
  mentor_event: 'Mentor event',
  school_visit: 'School visit',
  online_community: 'Online community',
  study_window: 'Self-study',
  mentor_meeting: 'Mentor meetings',
};

export const eventModeLabel: Record<EventMode, string> = {
  face_to_face: 'Face to face',
  online: 'Online',
  in_school: 'In school',
};

export const halfTermLabel: Record<HalfTerm, string> = {
  autumn_1: 'Autumn 1',
  autumn_2: 'Autumn 2',
  spring_1: 'Spring 1',
  spring_2: 'Spring 2',
  summer_1: 'Summer 1',
  summer_2: 'Summer 2',
};
