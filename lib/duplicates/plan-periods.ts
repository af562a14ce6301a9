import { formatDate } from '@/lib/dates/format';
import { type Draft, overlaps, type Span } from './draft';
import { planTrainings } from './plan-trainings';
import type { MentorshipRow, PeriodRow } from './types';

const roleWord = { ect: 'ECT', mentor: 'Mentor' };

/** Times at schools: moved, or one with a time at the same school in the same role that they overlap. */
export function planPeriods(draft: Draft, { survivor, merged }: { survivor: string; merged: string }): void {
  const { school_period, mentorship } = draft.records;
  const owner = new Map(school_period.map(({ id, person_id }) => [id, person_id]));
  for (const { ect_period_id, mentor_period_id } of mentorship) {
    const [ect, mentor] = [owner.get(ect_period_id), owner.get(mentor_period_id)];
    if (ect !== undefined && mentor !== undefined && ect !== mentor)
      draft.refuse(
        'mentoring',
        `One of them mentors the other: ${draft.nameOf(mentor_period_id)} mentors ${draft.nameOf(ect_period_id)}. If they are one person, have the school name the right mentor first.`,
      );
  }
  const kept = school_period.filter(({ person_id }) => person_id === survivor);
  for (const period of school_period.filter(({ person_id }) => person_id === merged)) {
    const same = kept.filter((other) => isSameStay(draft, other, period));
    const [one] = same;
    if (one === undefined) {
      draft.change('school_period', period.id, { person_id: merged }, { person_id: survivor });
      draft.effects.push(`${stay(draft, period, period)} is moved.`);
      kept.push(period);
    } else if (same.length === 1) {
      foldPeriod(draft, { from: period, to: one });
      draft.effects.push(
        `The two times as ${roleWord[one.role]} at ${draft.nameOf(one.school_id)} become one: ${span(
          draft.spanOf(one),
        )}.`,
      );
    } else {
      draft.refuse(
        'schools',
        `${stay(draft, period, period)} overlaps several times at that school of the other record. Correct the dates of one of them first, by a request.`,
      );
    }
  }
  refuseTwoSchools(draft, kept);
}

function isSameStay(draft: Draft, one: PeriodRow, other: PeriodRow): boolean {
  return one.role === other.role && one.school_id === other.school_id && overlaps(draft.spanOf(one), other);
}

function refuseTwoSchools(draft: Draft, kept: readonly PeriodRow[]): void {
  for (const [index, one] of kept.entries())
    for (const other of kept.slice(index + 1)) {
      const [first, second] = [draft.spanOf(one), draft.spanOf(other)];
      if (one.role !== other.role || !overlaps(first, second)) continue;
      if (one.role === 'mentor' && one.school_id !== other.school_id) continue;
      draft.refuse(
        'schools',
        `Nobody is an ECT at two schools at once: ${stay(draft, one, first)}, and ${stay(draft, other, second)}. Record the last day at one of them first, by a request.`,
      );
    }
}

function stay(draft: Draft, { role, school_id }: PeriodRow, dates: Span): string {
  return `${roleWord[role]} at ${draft.nameOf(school_id)}, ${span(dates)}`;
}

export function span({ starts_on, ends_on }: Span): string {
  return `from ${formatDate(starts_on)}${ends_on === null ? '' : ` to ${formatDate(ends_on)}`}`;
}

interface Fold {
  from: PeriodRow;
  to: PeriodRow;
}

function foldPeriod(draft: Draft, fold: Fold): void {
  const { from, to } = fold;
  const { records } = draft;
  draft.foldedPeriods[from.id] = to.id;
  planTrainings(draft, fold);
  planMentorships(draft, fold);
  const absences = records.absence.filter(({ school_period_id }) => school_period_id === to.id);
  for (const absence of records.absence.filter(({ school_period_id }) => school_period_id === from.id)) {
    if (absences.some((other) => overlaps(other, absence)))
      draft.refuse(
        'schools',
        `Both have an absence from ${draft.nameOf(to.school_id)} that overlaps. Correct the days of one of them first, by a request.`,
      );
    else draft.change('absence', absence.id, { school_period_id: from.id }, { school_period_id: to.id });
  }
  for (const told of records.reduced_timetable.filter(
    ({ school_period_id }) => school_period_id === from.id,
  )) {
    const isKnown = records.reduced_timetable.some(
      (other) => other.school_period_id === to.id && other.academic_year === told.academic_year,
    );
    draft.rehang(
      'reduced_timetable',
      ['school_period_id', 'academic_year'],
      told,
      isKnown ? null : { school_period_id: to.id },
    );
  }
  for (const sent of records.registration_submission)
    for (const column of ['school_period_id', 'mentor_period_id', 'ect_period_id'] as const)
      if (sent[column] === from.id)
        draft.change('registration_submission', sent.id, { [column]: from.id }, { [column]: to.id });
  for (const request of records.service_request)
    if (request.school_period_id === from.id)
      draft.change('service_request', request.id, { school_period_id: from.id }, { school_period_id: to.id });
  draft.takeAway('school_period', from);
  draft.grow('school_period', to, from, [
    'working_pattern',
    'working_days',
    'subject',
    'phase',
    'leaving_reported_on',
  ]);
}

function planMentorships(draft: Draft, { from, to }: Fold): void {
  const side = from.role === 'ect' ? 'ect_period_id' : 'mentor_period_id';
  const otherSide = from.role === 'ect' ? 'mentor_period_id' : 'ect_period_id';
  const of = (id: string): MentorshipRow[] => draft.records.mentorship.filter((row) => row[side] === id);
  const kept = of(to.id);
  for (const pairing of of(from.id)) {
    const together = kept.filter((other) => overlaps(draft.spanOf(other), pairing));
    const same = together.find((other) => other[otherSide] === pairing[otherSide]);
    if (same !== undefined && (from.role === 'mentor' || together.length === 1)) {
      draft.takeAway('mentorship', pairing);
      draft.grow('mentorship', same, pairing);
    } else if (from.role === 'mentor' || together.length === 0) {
      draft.change('mentorship', pairing.id, { [side]: from.id }, { [side]: to.id });
      kept.push(pairing);
    } else {
      const names = [...together, pairing].map((row) => draft.nameOf(row[otherSide]));
      draft.refuse(
        'mentoring',
        `Each record has another mentor at the same time: ${names.join(' and ')}. Have the school end one of the mentorships first.`,
      );
    }
  }
}
