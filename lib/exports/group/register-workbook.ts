import { formatClockTime, formatDate } from '@/lib/dates/format';
import { weekday } from '@/lib/dates/iso-date';
import { londonDate, londonTime } from '@/lib/dates/london';
import { eventModeLabel } from '@/lib/events/labels';
import type { CellContent, SheetDescription } from '@/lib/spreadsheets/workbook';
import { workbookType, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { groupRegisterFileName } from '../file-names';
import { notSet, roleWord, statusLabel, weekdayName } from '../labels';
import {
  countStyle,
  dateStyle,
  type PageWords,
  strongStyle,
  type TableColumn,
  tableSheet,
  textStyle,
} from '../table-sheet';
import type { ExportFile } from '../types';
import type { GroupRegisterEvent, GroupRegisterInput, GroupRegisterPerson } from './types';

interface Expected {
  event: GroupRegisterEvent;
  person: GroupRegisterPerson;
}

const dateCell = (date: string): CellContent => ({ kind: 'date', date, time: null });
const timeCell = (time: string): CellContent => ({ kind: 'time', time });

const days = (workingDays: readonly number[]) =>
  workingDays.length === 0
    ? notSet
    : [...workingDays]
        .sort()
        .map((day) => weekdayName(day).slice(0, 3))
        .join(', ');

const worksOn = ({ event, person }: Expected): string => {
  if (person.workingDays.length === 0) return notSet;
  return person.workingDays.includes(weekday(event.date)) ? 'Yes' : 'No: not a working day';
};

const paired = ({ role, pairedWith }: GroupRegisterPerson): string =>
  pairedWith.length > 0 ? pairedWith.join(', ') : role === 'ect' ? 'No mentor yet' : 'No ECTs assigned';

function expectedRows({ people, events }: GroupRegisterInput): Expected[] {
  const byId = new Map(people.map((person) => [person.personId, person]));
  return events
    .filter((event) => event.status !== 'cancelled' && !event.isWindow)
    .flatMap((event) =>
      event.expected
        .flatMap((id) => byId.get(id) ?? [])
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
        .map((person) => ({ event, person })),
    );
}

const registerColumns: TableColumn<Expected>[] = [
  { header: 'Date', width: 11, style: dateStyle, cell: ({ event }) => dateCell(event.date) },
  { header: 'Day', width: 11, cell: ({ event }) => weekdayName(weekday(event.date)) },
  { header: 'Start', width: 7, cell: ({ event }) => timeCell(event.startTime) },
  { header: 'End', width: 7, cell: ({ event }) => timeCell(event.endTime) },
  { header: 'Title', width: 30, style: textStyle, cell: ({ event }) => event.title },
  { header: 'Name', width: 24, style: strongStyle, cell: ({ person }) => person.name },
  { header: 'Role', width: 8, cell: ({ person }) => roleWord[person.role] },
  { header: 'School', width: 26, style: textStyle, cell: ({ person }) => person.school },
  { header: 'Paired with', width: 22, style: textStyle, cell: ({ person }) => paired(person) },
  { header: 'Works that day', width: 14, style: textStyle, cell: worksOn },
  { header: 'Present', width: 10, cell: () => null },
  { header: 'Event reference', width: 13, cell: ({ event }) => event.reference },
];

const peopleColumns = (events: readonly GroupRegisterEvent[]): TableColumn<GroupRegisterPerson>[] => [
  { header: 'Name', width: 24, style: strongStyle, cell: ({ name }) => name },
  { header: 'Role', width: 8, cell: ({ role }) => roleWord[role] },
  { header: 'School', width: 28, style: textStyle, cell: ({ school }) => school },
  { header: 'URN', width: 9, cell: ({ urn }) => String(urn) },
  { header: 'Paired with', width: 24, style: textStyle, cell: paired },
  { header: 'Working days', width: 22, style: textStyle, cell: ({ workingDays }) => days(workingDays) },
  { header: 'In the group from', width: 12, cell: ({ startsOn }) => dateCell(startsOn) },
  { header: 'Until', width: 12, cell: ({ endsOn }) => (endsOn === null ? null : dateCell(endsOn)) },
  {
    header: 'Events',
    width: 9,
    style: countStyle,
    cell: ({ personId }) =>
      events.filter(({ status, expected }) => status !== 'cancelled' && expected.includes(personId)).length,
  },
];

const eventColumns: TableColumn<GroupRegisterEvent>[] = [
  { header: 'Date', width: 11, style: dateStyle, cell: ({ date }) => dateCell(date) },
  { header: 'Day', width: 11, cell: ({ date }) => weekdayName(weekday(date)) },
  { header: 'Start', width: 7, cell: ({ isWindow, startTime }) => (isWindow ? null : timeCell(startTime)) },
  { header: 'End', width: 7, cell: ({ isWindow, endTime }) => (isWindow ? null : timeCell(endTime)) },
  { header: 'Last day', width: 11, cell: ({ isWindow, lastDate }) => (isWindow ? dateCell(lastDate) : null) },
  { header: 'Event type', width: 15, style: textStyle, cell: ({ kind }) => kind },
  { header: 'Title', width: 34, style: textStyle, cell: ({ title }) => title },
  { header: 'Mode', width: 13, cell: ({ mode }) => eventModeLabel[mode] },
  {
    header: 'Venue',
    width: 28,
    style: textStyle,
    cell: ({ venue, mode }) => venue ?? (mode === 'face_to_face' ? notSet : null),
  },
  { header: 'Status', width: 12, cell: ({ status }) => statusLabel[status] },
  { header: 'Expected', width: 10, style: countStyle, cell: ({ expected }) => expected.length },
  { header: 'Event reference', width: 13, cell: ({ reference }) => reference },
];

/** For whoever leads a group: who is expected on which day, who they are, and the events. */
export async function makeGroupRegister(input: GroupRegisterInput): Promise<ExportFile> {
  const { group, producedAt } = input;
  const date = londonDate(producedAt);
  const produced = `${formatDate(date)} at ${formatClockTime(londonTime(producedAt))}`;
  return {
    fileName: groupRegisterFileName(group.name, date),
    contentType: workbookType,
    bytes: await writeWorkbook({
      title: `Register: ${group.name}`,
      subject: 'Register of a training group',
      author: input.provider,
      dataAt: producedAt,
      sheets: sheetsOf(input, produced),
    }),
  };
}

function sheetsOf(input: GroupRegisterInput, produced: string): SheetDescription[] {
  const { group, people, events, dashboardUrl } = input;
  const facts = [
    group.facilitator === null ? null : `Facilitator ${group.facilitator}`,
    group.venue,
    `${people.length} people, ${group.capacity} places`,
    'UK local time',
    `as it stood on ${produced}`,
    `up to date at ${dashboardUrl}`,
  ];
  const note = facts.filter((fact) => fact !== null).join(' · ');
  const page = (headerRight: string): PageWords => ({
    headerLeft: group.name,
    headerRight,
    footerLeft: `As it stood on ${produced}. Check the dashboard for changes.`,
  });
  return [
    tableSheet<Expected>({
      name: 'Register',
      tableName: 'tblRegister',
      title: `Register: ${group.name}`,
      note,
      columns: registerColumns,
      rows: expectedRows(input),
      emptySentence: 'Nobody is expected at any event of this group yet.',
      frozenColumns: 2,
      page: page('Register'),
      tabColour: '0D5C63',
    }),
    tableSheet<GroupRegisterPerson>({
      name: 'People',
      tableName: 'tblPeople',
      title: `People: ${group.name}`,
      note,
      columns: peopleColumns(events),
      rows: people,
      emptySentence: 'Nobody is in this group yet.',
      frozenColumns: 1,
      page: page('People'),
    }),
    tableSheet<GroupRegisterEvent>({
      name: 'Events',
      tableName: 'tblEvents',
      title: `Events: ${group.name}`,
      note,
      columns: eventColumns,
      rows: events,
      emptySentence: 'This group has no published events yet.',
      frozenColumns: 2,
      page: page('Events'),
    }),
  ];
}
