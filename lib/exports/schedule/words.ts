import { formatClockTime, formatDate } from '@/lib/dates/format';
import { londonDate, londonTime } from '@/lib/dates/london';
import { roleInFull } from '../labels';
import type { PageWords } from '../table-sheet';
import type { SchedulePerson, ScheduleWorkbookInput } from '../types';

const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

/** 'Version 4, 24 November 2026 at 3:40am' */
export function versionWords(input: ScheduleWorkbookInput): string {
  const date = formatDate(londonDate(input.producedAt));
  return `Version ${input.version}, ${date} at ${formatClockTime(londonTime(input.producedAt))}`;
}

export const schoolWords = (input: ScheduleWorkbookInput) => `${input.school.name} (URN ${input.school.urn})`;

const providers = (person: SchedulePerson) =>
  [person.leadProvider, person.deliveryPartner].filter((name) => name !== null).join(' with ');

const pairedWords = (person: SchedulePerson) =>
  person.pairedWith.length === 0
    ? null
    : `${person.role === 'ect' ? 'mentor' : 'mentors'} ${listed(person.pairedWith)}`;

export function subjectName(input: ScheduleWorkbookInput): string {
  return input.scope === 'person' ? input.person.name : input.school.name;
}

/** The line below the title: who, where, with whom, and how old the facts are. */
export function contextLine(input: ScheduleWorkbookInput): string {
  const person = input.scope === 'person' ? input.person : null;
  const parts = person
    ? [
        [roleInFull[person.role], person.intake].filter(Boolean).join(', '),
        schoolWords(input),
        person.group ? `group ${person.group}` : 'not in a group yet',
        pairedWords(person),
        providers(person) || null,
      ]
    : [`URN ${input.school.urn}`, `${peopleCount(input)}`, input.provider];
  return [...parts, 'UK local time', versionWords(input)].filter(Boolean).join(' · ');
}

/** The same in short, for the sheets that are narrower than the schedule. */
export function shortContext(input: ScheduleWorkbookInput): string {
  return [
    input.scope === 'person' ? schoolWords(input) : `URN ${input.school.urn}`,
    versionWords(input),
  ].join(' · ');
}

function peopleCount(input: ScheduleWorkbookInput): string {
  const people = input.scope === 'school' ? input.people : [input.person];
  const ects = people.filter((person) => person.role === 'ect').length;
  const mentors = people.length - ects;
  return `${ects} ${ects === 1 ? 'ECT' : 'ECTs'} and ${mentors} ${mentors === 1 ? 'mentor' : 'mentors'}`;
}

export function pageWords(input: ScheduleWorkbookInput, title: string): PageWords {
  const name = input.scope === 'person' ? `${input.person.name}, ${input.school.name}` : schoolWords(input);
  return {
    headerLeft: name,
    headerRight: title,
    footerLeft: `${versionWords(input)}. Check the dashboard for changes.`,
  };
}
