import { circumstances } from '@/lib/requests/circumstances/catalogue';
import type { Circumstance } from '@/lib/requests/circumstances/types';
import { ectField } from '@/lib/requests/ects';
import type { EffectKind } from '@/lib/requests/effects/types';
import type { Field } from '@/lib/requests/fields/types';
import { plannedIds } from '@/lib/requests/ids';
import { requestStateLabelForStaff } from '@/lib/requests/labels';
import type { SubjectRecord } from '@/lib/requests/record';
import { stateDiagram } from '@/lib/requests/states';
import type { Answers } from '@/lib/requests/types';

const ids = { stay: 'stay', training: 'training', ect: 'ect-stay', mentor: 'mentor-stay' };

/** Somebody with everything that a request can change, so that every effect shows. */
function sample(role: 'ect' | 'mentor'): SubjectRecord {
  const period = { startsOn: '2025-09-01', endsOn: null };
  return {
    person: { id: 'person', name: 'Ada', email: 'ada@example.org', trn: '9900001' },
    schoolPeriod: {
      ...period,
      id: ids.stay,
      schoolId: 'school',
      role,
      workingPattern: null,
      workingDays: [],
      leavingReportedOn: null,
    },
    trainings: [
      {
        ...period,
        id: ids.training,
        schoolPeriodId: ids.stay,
        programmeType: 'provider_led',
        leadProviderId: 'lead',
        deliveryPartnerId: 'partner',
        programmeVersionId: 'version',
        intakeYear: 2025,
        intakeTerm: 'september',
        scheduleIdentifier: 'ecf-standard-september',
        outcome: null,
      },
    ],
    mentorships: [
      {
        ...period,
        id: 'mentorship',
        ectPeriodId: role === 'ect' ? ids.stay : ids.ect,
        mentorPeriodId: role === 'mentor' ? ids.stay : ids.mentor,
        otherName: 'Ben',
        otherPersonId: 'other',
      },
    ],
    places: [
      { ...period, id: 'place', trainingPeriodId: ids.training, groupId: 'group', groupName: 'Group' },
    ],
    registrations: [{ id: 'registration', trainingPeriodId: ids.training, deliveryPartnerId: 'partner' }],
    absences: [],
    leadProvidersHere: ['lead', 'value'],
    induction: {
      appropriateBodyId: 'body',
      reducedToTerms: null,
      extendedByTerms: null,
      extendedByDays: null,
      termsDecidedOn: null,
    },
  };
}

/** The same on the way back from an absence. */
function away(record: SubjectRecord): SubjectRecord {
  return {
    ...record,
    trainings: record.trainings.map((training) => ({
      ...training,
      endsOn: '2025-12-31',
      outcome: 'deferred',
    })),
    absences: [
      {
        id: 'absence',
        startsOn: '2026-01-01',
        endsOn: null,
        expectedReturnOn: null,
        heldGroupId: 'group',
        heldGroupName: 'the group',
      },
    ],
  };
}

function valuesOf(field: Field): (string | readonly string[])[] {
  switch (field.kind) {
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'date':
      return ['2026-02-02'];
    case 'days':
      return [['1', '2']];
    case 'number':
      return [String(field.max)];
    default:
      return ['another'];
  }
}

/** Every way in which the choices of a form can be answered. */
function everyAnswer(fields: readonly Field[]): Answers[] {
  return fields.reduce<Answers[]>(
    (answers, field) =>
      answers.flatMap((before) => valuesOf(field).map((value) => ({ ...before, [field.name]: value }))),
    [{ [ectField(ids.ect)]: 'next-mentor' }],
  );
}

/** Kinds of effects that a circumstance can have, whatever is answered, of an ECT and of a mentor. */
export function possibleEffects(circumstance: Circumstance): EffectKind[] {
  const kinds = new Set<EffectKind>();
  for (const role of circumstance.appliesTo) {
    if (role === 'school') continue;
    for (const record of [sample(role), away(sample(role))])
      for (const answers of everyAnswer(circumstance.fields))
        for (const { kind } of circumstance.effects({
          answers,
          record,
          reportedOn: '2026-01-05',
          newId: plannedIds('docs'),
        }))
          kinds.add(kind);
  }
  return [...kinds].sort();
}

const raiser = { school: 'school', self: 'person', staff: 'staff' } as const;
const route = {
  request: 'request, carried out by staff',
  direct: 'a page of its own, at once',
  system: 'nobody asks: it comes from where it is decided',
} as const;

function row(circumstance: Circumstance): string {
  const { code, appliesTo, raisedBy } = circumstance;
  const whose = raisedBy.length === 0 ? (circumstance.route === 'system' ? 'the system' : 'the school') : '';
  return `| ${[
    `\`${code}\``,
    circumstance.title.replaceAll('{name}', '…'),
    appliesTo.map((role) => (role === 'ect' ? 'ECT' : role)).join(', '),
    whose || raisedBy.map((by) => raiser[by]).join(', '),
    route[circumstance.route],
    possibleEffects(circumstance)
      .map((kind) => kind.replaceAll('_', ' '))
      .join(', ') || 'none',
    circumstance.atDfe.replace(/\.$/, ''),
  ].join(' | ')} |`;
}

/** docs/requests.md, from the code that it describes. */
export function requestDocs(): string {
  return `# Requests

What schools, ECTs and mentors report or ask, and what staff do about it. This page is generated from \`lib/requests\`
by \`npm run docs:requests\`; a test fails when it is out of date.

Nothing in the records changes until a request is carried out. Carrying out makes exactly the effects below, in one
transaction, on the day from which the change holds, and keeps each of them as it was and as it is. Undoing makes the
opposite changes in the opposite order, and only while nothing has changed since. The database holds the same table
of moves and refuses every other one, whoever asks.

## States

\`\`\`mermaid
${stateDiagram(requestStateLabelForStaff)}
\`\`\`

"school", "self" (an ECT or mentor) and "staff" are people; "worker" is the job that carries out and undoes.

## Circumstances

"Whose" says who may report it: the school, the person, staff on a school's behalf, or nobody because the system hears
of it by itself. "Effects" are all that a circumstance can have, depending on what is answered and recorded.

| Code | What | About | Whose | Route | Effects | At the DfE |
|---|---|---|---|---|---|---|
${circumstances.map(row).join('\n')}
`;
}
