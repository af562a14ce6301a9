import 'server-only';
import { now, today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import type { RegisterEntry, RegisterWorkbookInput } from '@/lib/exports/types';
import { readSettings } from '@/lib/settings/queries';
import { workingPatternLabel } from './labels';
import { audienceOf, ownRecords, type SchoolReader } from './policy';
import { readPeople } from './read-people';
import { loadSchool } from './school';
import { type Moment, relevantRecords, summaryOf } from './summary';
import type { PersonSummary } from './types';

/** Everybody who is, was or will be at the school, as the list shows them. A foreign school has nobody to show. */
export async function getSchoolRegisterExport(
  actor: SchoolReader,
  schoolId: string,
): Promise<RegisterWorkbookInput> {
  const at: Moment = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const { records, events } = await readPeople(tx, { schoolId }, ownRecords(actor), { from: at.day });
    const school = await loadSchool(tx, schoolId);
    const settings = await readSettings(tx);
    const entries = relevantRecords(records, at.day)
      .map((record) => summaryOf(record, events, at, audienceOf(actor)))
      .sort(byStandingRoleAndName)
      .map(registerEntry);
    return {
      school: { name: school.name, urn: String(school.urn) },
      provider: settings.leadProvider?.name ?? settings.product.name,
      producedAt: at.now,
      dashboardUrl: `${env().APP_ORIGIN}/schools/${school.urn}/people`,
      entries,
    };
  });
}

const order = { current: 0, upcoming: 1, past: 2 };

function byStandingRoleAndName(a: PersonSummary, b: PersonSummary): number {
  return (
    order[a.standing] - order[b.standing] ||
    a.role.localeCompare(b.role) ||
    a.name.localeCompare(b.name, 'en-GB') ||
    a.personId.localeCompare(b.personId)
  );
}

function registerEntry(person: PersonSummary): RegisterEntry {
  const { words, waitingOn } = person;
  return {
    name: person.name,
    role: person.role,
    intake: person.intake,
    standing: person.standing,
    status: words.tag,
    sentence: words.sentence,
    nextStep: words.nextStep?.label ?? null,
    waitingOn: waitingOn === null ? null : waitingOn.kind === 'school' ? 'The school' : waitingOn.name,
    waitingSince: waitingOn?.since ?? null,
    dfeStep: person.dfe.reached,
    providerStep: person.provider?.reached ?? null,
    leadProvider: person.leadProvider,
    deliveryPartner: person.deliveryPartner,
    appropriateBody: person.appropriateBody,
    pairedWith: person.pairs.map((pair) => pair.name),
    group: person.group,
    nextEvent:
      person.nextEvent === null
        ? null
        : { title: person.nextEvent.title, startsAt: person.nextEvent.startsAt },
    workingPattern: person.workingPattern === null ? null : workingPatternLabel[person.workingPattern],
    startsOn: person.startsOn,
    endsOn: person.endsOn,
  };
}
