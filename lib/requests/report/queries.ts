import 'server-only';
import type { SchoolActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readJourney } from '@/lib/journeys/queries';
import { routeOf } from '@/lib/journeys/rules';
import type { JourneyRecord, Typed } from '@/lib/journeys/types';
import type { TeacherRole } from '@/lib/people/record';
import { ectField, notKnownYet } from '../ects';
import { shownFields } from '../fields/shown';
import type { ShownField } from '../fields/types';
import { type AnswerInWords, answersInWords } from '../fields/words';
import { openRequestOf } from '../find-open';
import { reasonLabel } from '../labels';
import { consequences } from '../plan';
import { parties } from '../third-parties';
import { type EctToAnswerFor, ectsOf, readReported, scopeOf } from './accept';
import { type ReportChoiceGroup, reportChoices, titleOf } from './choices';
import { askedFields, type ReportStep, reportJourney } from './definition';
import { readMentors, readOptions } from './options';
import { type Reported, type Reporter, type ReportTarget, readTarget, reportedOf } from './target';

export interface ReportAddress {
  personId: string | null;
  code: string;
}

export interface ReportChoices {
  name: string;
  personId: string | null;
  roles: TeacherRole[];
  groups: ReportChoiceGroup[];
  told: string[];
}

/** What may be reported of a person, or of the school. @throws NotFound */
export async function getReportChoices(actor: Reporter, personId: string | null): Promise<ReportChoices> {
  return withActor(actor, async (tx) => {
    const target = await readTarget(tx, actor, personId);
    const roles = [...new Set(target.periods.map(({ role }) => role))];
    const about = target.personId === null ? (['school'] as const) : roles;
    return { name: target.name, personId, roles, ...reportChoices(actor.kind, about, target.name) };
  });
}

export interface ReportPerson {
  personId: string;
  name: string;
  roles: TeacherRole[];
}

/** Who is at the school today or comes later, by name. */
export async function listReportPeople(actor: SchoolActor): Promise<ReportPerson[]> {
  const found = await withActor(actor, (tx) =>
    tx.schoolPeriod.findMany({
      where: {
        AND: [
          { OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }] },
          tenantFilter({ schoolId: actor.schoolId }),
        ],
      },
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }, { role: 'asc' }],
      select: { personId: true, role: true, person: { select: { name: true } } },
    }),
  );
  const people = new Map<string, ReportPerson>();
  for (const { personId, role, person } of found) {
    const roles = people.get(personId)?.roles ?? [];
    people.set(personId, { personId, name: person.name, roles: [...new Set([...roles, role])] });
  }
  return [...people.values()];
}

interface ReportPage {
  name: string;
  role: TeacherRole | null;
  title: string;
}

export interface ReportStart extends ReportPage {
  help: string;
  fields: ShownField[];
  /** The open report of the kind, which is shown instead of a second. */
  open: { number: number } | null;
}

/** The first page of a report, before anything is kept. @throws NotFound for what cannot be reported */
export async function getReportStart(
  actor: Reporter,
  { personId, code }: ReportAddress,
): Promise<ReportStart> {
  return withActor(actor, async (tx) => {
    const target = await readTarget(tx, actor, personId);
    const reported = reportedOf(actor, target, code);
    return {
      ...pageOf(actor, target, reported),
      help: reported.circumstance.help,
      fields: await detailFields(tx, target, reported),
      open: await openRequestOf(tx, code, target.schoolId, personId),
    };
  });
}

export type ReportView = ReportPage & { version: number } & (
    | { step: ReportStep; fields: ShownField[]; typed: Typed; back: ReportStep | null }
    | { step: 'check'; check: ReportCheck; back: ReportStep }
    /** Not there yet, or sent already: where it leads. */
    | { step: 'elsewhere'; at: ReportStep | 'check' | null; result: string | null }
  );

export interface ReportCheck {
  answers: (AnswerInWords & { step: ReportStep })[];
  consequences: string[];
  /** Said where whoever reports it told us a reason. */
  reason: { label: string; notes: string } | null;
  tell: { label: string; why: string }[];
}

/**
 * One page of a report on its way. @throws NotFound for somebody else's, and one about somebody else
 */
export async function getReportStep(
  actor: Reporter,
  { personId, code, journeyId, step }: ReportAddress & { journeyId: string; step: string },
): Promise<ReportView> {
  return withActor(actor, async (tx) => {
    const target = await readTarget(tx, actor, personId);
    const reported = reportedOf(actor, target, code);
    const definition = reportJourney(reported.circumstance, { name: target.name, role: reported.role });
    const journey = await readJourney(tx, actor, definition.kind, journeyId);
    if (journey.subjectId !== reported.schoolPeriodId) throw new NotFound();
    const { answered, at, answers } = routeOf(definition, journey.answers);
    const page = { ...pageOf(actor, target, reported), version: journey.version };
    const steps: ReportStep[] = answered;
    const asked = steps.find((path) => path === step) ?? (step === at && at !== 'check' ? at : undefined);
    if (journey.result === null && asked !== undefined && isReportStep(asked)) {
      const ects = ectsOf(reported, await readReported(tx, reported), answers.details?.answers ?? {});
      const fields = await fieldsOf(tx, target, reported, { step: asked, ects });
      const before = steps[(steps.indexOf(asked) === -1 ? steps.length : steps.indexOf(asked)) - 1] ?? null;
      return { ...page, step: asked, fields, typed: journey.answers[asked] ?? {}, back: before };
    }
    if (journey.result !== null || step !== 'check' || at !== 'check')
      return {
        ...page,
        step: 'elsewhere',
        at: at === 'check' || isReportStep(at) ? at : null,
        result: journey.result,
      };
    const check = await checkOf(tx, target, reported, { journey, answers });
    return { ...page, step: 'check', check, back: steps.at(-1) ?? 'details' };
  });
}

function isReportStep(path: string): path is ReportStep {
  return path === 'details' || path === 'reason' || path === 'ects';
}

function pageOf(actor: Reporter, target: ReportTarget, { circumstance, role }: Reported): ReportPage {
  return { name: target.name, role, title: titleOf(circumstance, actor.kind, target.name) };
}

async function detailFields(tx: Tx, target: ReportTarget, reported: Reported): Promise<ShownField[]> {
  const fields = askedFields(reported.circumstance, reported.role);
  return shownFields(fields, target.name, await readOptions(tx, fields, scopeOf(target, reported)));
}

async function fieldsOf(
  tx: Tx,
  target: ReportTarget,
  reported: Reported,
  { step, ects }: { step: ReportStep; ects: EctToAnswerFor[] },
): Promise<ShownField[]> {
  switch (step) {
    case 'details':
      return detailFields(tx, target, reported);
    case 'reason':
      return [
        {
          kind: 'radio',
          name: 'category',
          label: 'What is the reason?',
          options: (reported.circumstance.reasons ?? []).map((value) => ({
            value,
            label: reasonLabel[value],
          })),
        },
        {
          kind: 'textarea',
          name: 'notes',
          label: 'Is there anything that we need to know? (optional)',
          hint: 'Only what we need in order to arrange training.',
          max: 2000,
        },
      ];
    case 'ects': {
      const mentors = await readMentors(tx, scopeOf(target, reported));
      return ects.map(({ periodId, name }) => ({
        kind: mentors.length > 6 ? 'select' : 'radio',
        name: ectField(periodId),
        label: `Who mentors ${name} afterwards?`,
        options: [...mentors, { value: notKnownYet, label: 'Not known yet' }],
      }));
    }
  }
}

type RouteAnswers = ReturnType<typeof routeOf<ReturnType<typeof reportJourney>['schemas']>>['answers'];

async function checkOf(
  tx: Tx,
  target: ReportTarget,
  reported: Reported,
  { journey, answers }: { journey: JourneyRecord; answers: RouteAnswers },
): Promise<ReportCheck> {
  const { circumstance } = reported;
  const details = answers.details?.answers ?? {};
  const fields = askedFields(circumstance, reported.role);
  const options = await readOptions(tx, fields, scopeOf(target, reported));
  const record = await readReported(tx, reported);
  const mentors = await readMentors(tx, scopeOf(target, reported));
  const names = Object.fromEntries(
    [...mentors, ...Object.values(options).flat()].map(({ value, label }) => [value, label]),
  );
  const ects = ectsOf(reported, record, details);
  return {
    answers: [
      ...answersInWords(fields, details, target.name, options).map((answer) => ({
        ...answer,
        step: 'details' as const,
      })),
      ...ects.map(({ periodId, name }) => {
        const answer = String(answers.ects?.[ectField(periodId)] ?? '');
        return {
          field: ectField(periodId),
          label: `Mentor of ${name} afterwards`,
          value: names[answer] ?? 'Not known yet',
          step: 'ects' as const,
        };
      }),
    ],
    consequences:
      record === null
        ? []
        : consequences(
            {
              id: journey.id,
              circumstance: circumstance.code,
              answers: { ...details, ...answers.ects },
              reportedOn: today(),
            },
            record,
            names,
          ),
    reason:
      answers.reason === undefined
        ? null
        : { label: reasonLabel[answers.reason.category], notes: answers.reason.notes },
    tell: circumstance.tell.map((code) => ({ label: parties[code].label, why: parties[code].why })),
  };
}
