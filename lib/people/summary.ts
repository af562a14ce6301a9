import type { IsoDate } from '@/lib/dates/iso-date';
import type { EventRecord } from '@/lib/events/types';
import { currentMentorships, otherName, plannedMentorships } from '@/lib/mentorships/rules';
import type { MentorshipRecord } from '@/lib/mentorships/types';
import { isCurrent, mostRelevant, periodState } from '@/lib/periods/rules';
import { intakeLabel } from '@/lib/registrations/labels';
import { laddersOn } from '@/lib/registrations/ladders';
import { registrationOn, trainingOn } from '@/lib/registrations/rules';
import { eventsOf, nextEventOf } from '@/lib/schedules/rules';
import type { PersonRecord } from './record';
import { type Status, statusOn } from './status';
import type { NextEvent, Paired, PersonSummary } from './types';
import { isActive, waitingOn } from './waiting-on';
import { statusWords } from './wording';
import type { Audience } from './words';

export interface Moment {
  day: IsoDate;
  now: Date;
}

/** One record per person and role: of several stays at a school the one that a page about now shows. */
export function relevantRecords(records: readonly PersonRecord[], day: IsoDate): PersonRecord[] {
  const stays = Map.groupBy(records, (record) => `${record.personId} ${record.role}`);
  return [...stays.values()].flatMap((of) => mostRelevant(of, day) ?? []);
}

/** The record of one person in one role, in short, for one audience. `events` may be those of everybody. */
export function summaryOf(
  person: PersonRecord,
  events: readonly EventRecord[],
  { day, now }: Moment,
  audience: Audience,
): PersonSummary {
  const status = statusOn(person, day);
  const ladders = laddersOn(person, day, audience, isActive(status));
  const training = trainingOn(person, day);
  const registration = registrationOn(person, day);
  const standing = periodState(person, day);
  // Of somebody who has left, the last day says with whom and where they were.
  const lastDay = standing === 'past' ? (person.endsOn ?? day) : day;
  const leadProvider = training?.leadProvider ?? registration?.leadProvider;
  const nextEvent = nextOf(person, events, now);
  return {
    personId: person.personId,
    name: person.name,
    role: person.role,
    standing,
    state: status.state,
    words: statusWords(audience, status, { name: person.name, role: person.role }),
    waitingOn: waitingOn(person, status, ladders, audience),
    intake: training === null ? null : intakeLabel(training.intakeYear, training.intakeTerm),
    workingPattern: person.workingPattern,
    startsOn: person.startsOn,
    endsOn: person.endsOn,
    leadProvider: leadProvider?.name ?? null,
    deliveryPartner: (training?.deliveryPartner ?? registration?.deliveryPartner)?.name ?? null,
    providersInShort: [
      leadProvider?.name,
      (training?.deliveryPartner ?? registration?.deliveryPartner)?.shortName,
    ]
      .filter(Boolean)
      .join(', '),
    appropriateBody: person.induction?.appropriateBody ?? null,
    appropriateBodyInShort:
      person.induction?.appropriateBodyInShort ?? person.induction?.appropriateBody ?? null,
    group: groupOf(person, lastDay),
    keptPlace: keptPlaceOf(person, lastDay),
    pairs: currentMentorships(person.mentorships, lastDay).map(paired),
    planned: plannedMentorships(person.mentorships, day).map(paired),
    noMentorSince: status.state === 'no_mentor' ? status.since : null,
    mentorsElsewhere: person.mentorsElsewhere,
    trainedHere: person.trainedHere,
    ...ladders,
    form: registrationOn(person, lastDay)?.form ?? null,
    nextEvent,
    noEvent: nextEvent === null ? noEventReason(person, status) : '',
  };
}

function paired(mentorship: MentorshipRecord): Paired {
  const { startsOn, endsOn, other } = mentorship;
  return { personId: other?.personId ?? null, name: otherName(mentorship), startsOn, endsOn };
}

function groupOf(person: PersonRecord, day: IsoDate): string | null {
  const place = mostRelevant(person.places, day);
  return place !== undefined && periodState(place, day) !== 'past' ? place.groupName : null;
}

function keptPlaceOf(person: PersonRecord, day: IsoDate): PersonSummary['keptPlace'] {
  const away = person.absences.find((absence) => isCurrent(absence, day));
  if (away === undefined || away.keptGroupName === null) return null;
  return { group: away.keptGroupName, until: away.expectedReturnOn };
}

function nextOf(person: PersonRecord, events: readonly EventRecord[], now: Date): NextEvent | null {
  const next = nextEventOf(eventsOf(person, events), now);
  if (next === null) return null;
  const { title, date, startTime, endTime, startsAt } = next;
  return { title, date, startTime, endTime, startsAt };
}

function noEventReason(person: PersonRecord, status: Status): string {
  if (!person.trainedHere)
    return `See ${person.trainings.at(-1)?.leadProvider?.shortName ?? 'the lead provider'}`;
  switch (status.state) {
    case 'left':
      return 'None, left';
    case 'paused':
      return 'None while paused';
    case 'withdrawn':
      return 'None, not in training';
    case 'passed':
    case 'training_completed':
      return 'None, completed';
    case 'school_led':
      return 'None, school-led';
    default:
      return person.places.length === 0 ? 'Not in a group yet' : 'None planned';
  }
}
