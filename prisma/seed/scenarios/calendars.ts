import { addDays, startOfWeek } from '@/lib/dates/iso-date';
import { londonInstant } from '@/lib/dates/london';
import { type PersonaKey, userId } from '../personas';
import { type Demonstration, idOf } from '../rows';
import { type SchoolKey, schoolId } from './schools';

/** Calendar feeds and shared addresses in use, and workbooks that come by e-mail. Nobody knows their tokens. */
export function addCalendars(demonstration: Demonstration): void {
  addFeeds(demonstration);
  addShares(demonstration);
  addStandingExports(demonstration);
}

interface Feed {
  owner: PersonaKey;
  label: string;
  scope: 'person' | 'pair' | 'school';
  school?: SchoolKey;
  person?: string;
  madeDaysAgo: number;
  /** null: not read by any program yet. */
  readDaysAgo: number | null;
  stopped?: true;
}

const feeds: Feed[] = [
  { owner: 'ect', label: 'My phone', scope: 'person', person: 'elowen', madeDaysAgo: 60, readDaysAgo: 0 },
  {
    owner: 'ect',
    label: 'Old laptop',
    scope: 'person',
    person: 'elowen',
    madeDaysAgo: 300,
    readDaysAgo: 90,
    stopped: true,
  },
  { owner: 'mentor', label: 'Outlook', scope: 'pair', person: 'magnus', madeDaysAgo: 44, readDaysAgo: 0 },
  {
    owner: 'induction-tutor',
    label: 'Cover office',
    scope: 'school',
    school: 'quillbrook',
    madeDaysAgo: 71,
    readDaysAgo: 0,
  },
  {
    owner: 'induction-tutor',
    label: 'My calendar',
    scope: 'pair',
    school: 'quillbrook',
    person: 'elowen',
    madeDaysAgo: 12,
    readDaysAgo: 3,
  },
  {
    owner: 'headteacher',
    label: 'Google at home',
    scope: 'school',
    school: 'quillbrook',
    madeDaysAgo: 1,
    readDaysAgo: null,
  },
];

function addFeeds(demonstration: Demonstration): void {
  const at = (daysAgo: number) => londonInstant(addDays(demonstration.today, -daysAgo), '07:40');
  for (const feed of feeds) {
    const id = idOf(`feed ${feed.owner} ${feed.label}`);
    demonstration.add('calendar_feed', {
      id,
      userId: userId(feed.owner),
      scope: feed.scope,
      personId: feed.person === undefined ? null : idOf(`person ${feed.person}`),
      schoolId: feed.school === undefined ? null : schoolId(feed.school),
      label: feed.label,
      tokenHash: `no token has the hash of ${id}`,
      createdAt: at(feed.madeDaysAgo),
      lastUsedAt: feed.readDaysAgo === null ? null : at(feed.readDaysAgo),
      revokedAt: feed.stopped ? at(feed.readDaysAgo ?? 0) : null,
    });
  }
}

function addShares(demonstration: Demonstration): void {
  const at = (days: number) => londonInstant(addDays(demonstration.today, days), '16:10');
  const shares: [label: string, madeDaysAgo: number, days: number, opens: number][] = [
    ['Head of department', 5, 30, 3],
    ['My partner', 2, 90, 0],
    ['Last year’s tutor', 40, 7, 2],
  ];
  for (const [label, madeDaysAgo, days, opens] of shares) {
    const id = idOf(`share elowen ${label}`);
    demonstration.add('schedule_share', {
      id,
      personId: idOf('person elowen'),
      createdById: userId('ect'),
      label,
      tokenHash: `no token has the hash of ${id}`,
      createdAt: at(-madeDaysAgo),
      expiresAt: at(days - madeDaysAgo),
      opens,
      lastOpenedAt: opens === 0 ? null : at(1 - madeDaysAgo),
    });
  }
}

function addStandingExports(demonstration: Demonstration): void {
  const monday = startOfWeek(demonstration.today);
  demonstration.add('scheduled_export', {
    id: idOf('standing export quillbrook'),
    userId: userId('induction-tutor'),
    schoolId: schoolId('quillbrook'),
    weekday: 1,
    createdAt: londonInstant(addDays(demonstration.today, -50), '11:20'),
    lastSentOn: monday < demonstration.today ? monday : addDays(monday, -7),
  });
  demonstration.add('scheduled_export', {
    id: idOf('standing export marmalade'),
    userId: userId('trust-induction-tutor'),
    schoolId: schoolId('marmalade'),
    weekday: 5,
    createdAt: londonInstant(addDays(demonstration.today, -3), '11:20'),
  });
}
