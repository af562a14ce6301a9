export type EventKind = 'conference' | 'training' | 'mentor_event' | 'school_visit' | 'online_community';
export type Audience = 'ect' | 'mentor' | 'both';
export type EventMode = 'face_to_face' | 'online' | 'in_school';

export interface TemplateLine {
  module: number;
  week: number;
  kind: EventKind;
  audience: Audience;
  title: string;
  minutes: number;
  mode: EventMode;
}

// After September 2023: one longer event face to face for each module, longer conferences, fewer hours for mentors.
export const restructuredTemplates: TemplateLine[] = [
  template(1, 2, 'conference', 'ect', 'Induction conference', 360, 'face_to_face'),
  template(1, 3, 'mentor_event', 'mentor', 'Mentor induction conference', 180, 'face_to_face'),
  template(1, 4, 'training', 'ect', 'Module 1 training', 180, 'face_to_face'),
  template(1, 6, 'mentor_event', 'mentor', 'Module 1 mentor event', 120, 'face_to_face'),
  template(2, 3, 'training', 'ect', 'Module 2 training', 180, 'face_to_face'),
  template(3, 2, 'training', 'ect', 'Module 3 training', 180, 'face_to_face'),
  template(3, 4, 'mentor_event', 'mentor', 'Module 3 mentor event', 120, 'face_to_face'),
  template(3, 8, 'online_community', 'ect', 'Module 3 online community', 60, 'online'),
  template(4, 2, 'training', 'ect', 'Module 4 training', 180, 'face_to_face'),
  template(5, 2, 'training', 'ect', 'Module 5 training', 180, 'face_to_face'),
  template(5, 3, 'mentor_event', 'mentor', 'Review of the first year', 60, 'online'),
  template(6, 2, 'conference', 'ect', 'Second-year conference', 300, 'face_to_face'),
  template(6, 3, 'mentor_event', 'mentor', 'Module 6 mentor event', 120, 'face_to_face'),
  template(6, 4, 'training', 'ect', 'Module 6 training', 120, 'face_to_face'),
  template(7, 4, 'training', 'ect', 'Module 7 training', 120, 'online'),
  template(8, 3, 'training', 'ect', 'Module 8 training', 120, 'online'),
  template(8, 5, 'mentor_event', 'mentor', 'Module 8 mentor event', 120, 'online'),
  template(8, 9, 'training', 'ect', 'Module 8 presentation', 120, 'face_to_face'),
  template(9, 1, 'school_visit', 'both', 'School visit 1', 120, 'in_school'),
  template(9, 2, 'training', 'ect', 'Module 9 training', 120, 'face_to_face'),
  template(9, 4, 'school_visit', 'both', 'School visit 2', 120, 'in_school'),
];

// Until then: half-termly training of two hours and online communities of one.
export const originalTemplates: TemplateLine[] = [
  template(1, 2, 'conference', 'both', 'Induction conference', 180, 'face_to_face'),
  ...[1, 2, 3, 4, 5].map((n) =>
    template(n, 2, 'training', 'ect', `Module ${n} training`, 120, 'face_to_face'),
  ),
  ...[1, 2, 3, 4, 5].map((n) =>
    template(n, 6, 'online_community', 'ect', `Module ${n} online community`, 60, 'online'),
  ),
  ...[1, 3, 5].map((n) =>
    template(n, 5, 'online_community', 'mentor', `Module ${n} mentor community`, 60, 'online'),
  ),
  template(6, 2, 'conference', 'both', 'Learning conference', 180, 'face_to_face'),
  ...[6, 7, 8].map((n) => template(n, 4, 'training', 'ect', `Module ${n} training`, 120, 'face_to_face')),
  template(8, 10, 'training', 'ect', 'Module 8 training, second part', 120, 'face_to_face'),
  template(9, 1, 'school_visit', 'both', 'School visit 1', 120, 'in_school'),
  template(9, 4, 'school_visit', 'both', 'School visit 2', 120, 'in_school'),
];

export const entitlementTemplates: TemplateLine[] = [
  template(1, 2, 'conference', 'both', 'Welcome conference', 240, 'face_to_face'),
  ...[1, 2, 3, 4, 5].map((n) => template(n, 3, 'training', 'ect', `Module ${n} seminar`, 120, 'online')),
  ...[1, 3, 5].map((n) =>
    template(n, 5, 'mentor_event', 'mentor', `Module ${n} mentor seminar`, 90, 'online'),
  ),
  ...[2, 14, 26].map((week, n) =>
    template(6, week, 'training', 'ect', `Inquiry seminar ${n + 1}`, 120, 'online'),
  ),
];

function template(
  module: number,
  week: number,
  kind: EventKind,
  audience: Audience,
  title: string,
  minutes: number,
  mode: EventMode,
): TemplateLine {
  return { module, week, kind, audience, title, minutes, mode };
}
