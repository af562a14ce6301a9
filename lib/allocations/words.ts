import type { Considered, ProposedPlace } from './types';

const weekdayNames = [
  '',
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
];

/** Why the group was proposed, in one or two sentences. */
export function chosenInWords({ chosen, others }: ProposedPlace): string {
  if (chosen === null) {
    return others.length === 0
      ? 'There is no group of this intake for them.'
      : `No group fits. ${others.map((other) => `${other.name}: ${whyNot(other)}`).join('. ')}.`;
  }
  const nearest =
    chosen.kilometres === null ? 'How far it is, is not known' : `${chosen.kilometres} km from the school`;
  const clash = chosen.sameDayAsPair
    ? '. Out on the same day as their mentor or ECT: no better group has a place'
    : '';
  return `${nearest}${clash}.`;
}

/** Why another group was not proposed. */
export function whyNot({ refused, kilometres, sameDayAsPair }: Considered): string {
  switch (refused?.reason) {
    case 'full':
      return 'full';
    case 'phase':
      return `for ${refused.phase}`;
    case 'day_off':
      return `meets on ${weekdayNames[refused.weekday]}, when they do not work`;
  }
  const distance = kilometres === null ? 'distance not known' : `${kilometres} km`;
  return sameDayAsPair ? `${distance}, same day as their mentor or ECT` : distance;
}

/** '3 ECTs and 1 mentor' */
export function peopleInWords({ ects, mentors }: { ects: number; mentors: number }): string {
  const parts = [
    ects === 0 ? null : `${ects} ${ects === 1 ? 'ECT' : 'ECTs'}`,
    mentors === 0 ? null : `${mentors} ${mentors === 1 ? 'mentor' : 'mentors'}`,
  ];
  return parts.filter((part) => part !== null).join(' and ');
}
