import 'server-only';
import type { Reader, SchoolActor, SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, type IsoDate } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { attachmentLimits } from './attachments/limits';
import { circumstanceOf } from './circumstances/catalogue';
import { ectField } from './ects';
import { type BeforeAfter, beforeAndAfter, idsMentioned } from './effects/before-after';
import type { NamesById } from './effects/words';
import { isAnswered } from './fields/read-answers';
import { type AnswerInWords, answersInWords } from './fields/words';
import { circumstanceInWords } from './labels';
import { standingOf } from './list-queries';
import { wordingFor } from './passing-on';
import { consequences } from './plan';
import { readableRequests } from './policy';
import { readNames } from './read-names';
import { readSubject } from './read-record';
import { reportersFields } from './report/definition';
import { isOpen, mayMove } from './states';
import { answersOf } from './stored';
import { type PartyCode, parties } from './third-parties';
import type { RequestChannel, RequestDates, RequestMessageKind, RequestRaiser, RequestState } from './types';
import { clockInWords, whoActsNext } from './words';

export interface RequestMessage {
  id: string;
  kind: RequestMessageKind;
  from: string;
  at: Date;
  body: string;
}

export interface RequestAttachment {
  id: string;
  fileName: string;
  bytes: number;
  at: Date;
}

export interface PartyToTell {
  code: PartyCode;
  label: string;
  why: string;
  wording: string;
  tickedOn: IsoDate | null;
}

export interface RequestPage {
  id: string;
  number: number;
  version: number;
  state: RequestState;
  what: string;
  about: { personId: string; name: string } | null;
  organisation: string;
  /** "Bea Birch", or "STEP, for the head’s office, by telephone". */
  raised: { by: string; onBehalfOf: string | null; channel: RequestChannel };
  since: IsoDate;
  next: string;
  clock: string;
  dates: RequestDates & { dueOn: IsoDate; carryOutOn: IsoDate | null; doneOn: IsoDate | null };
  answers: AnswerInWords[];
  hasReason: boolean;
  /** While it is open: what carrying it out would do now. */
  planned: string[];
  changes: BeforeAfter[];
  messages: RequestMessage[];
  attachments: RequestAttachment[];
  tell: PartyToTell[];
  may: { answer: boolean; cancel: boolean; reopen: boolean; attach: boolean };
}

/** One request as a school, or the person themself, reads it. @throws NotFound for any that is not theirs */
export async function getRequest(actor: SchoolActor | SelfActor, number: number): Promise<RequestPage> {
  return withActor(actor, (tx) => readRequestPage(tx, actor, number));
}

/** The same inside a transaction that reads more; staff read notes and names besides. @throws NotFound */
export async function readRequestPage(tx: Tx, actor: Reader, number: number): Promise<RequestPage> {
  const isStaff = actor.kind === 'staff';
  const request = await findRequest(tx, actor, number);
  if (request === null) throw new NotFound();
  const circumstance = circumstanceOf(request.circumstance);
  const answers = answersOf(request);
  const names = await readNames(tx, [
    ...Object.values(answers),
    ...Object.keys(answers).map((name) => name.replace(/^ect_/, '')),
    ...idsMentioned(request.effects),
  ]);
  const school = request.school.organisation.name;
  const name = request.person?.name ?? school;
  const standing = standingOf(request);
  const { organisation } = standing;
  const state: RequestState = request.state;
  const effectiveOn = fromDateColumn(request.effectiveOn);
  const day = today();
  const fromOf = (kind: RequestRaiser | null, author: { name: string | null } | null) =>
    kind === null || (kind === 'staff' && !isStaff)
      ? organisation
      : (author?.name ?? { school, self: name, staff: organisation }[kind]);
  const record =
    isOpen(state) && request.schoolPeriodId !== null && isAnswered(reportersFields(circumstance), answers)
      ? await readSubject(tx, request.schoolPeriodId)
      : null;
  const hasChanged = request.effects.length > 0;
  return {
    id: request.id,
    number: request.number,
    version: request.version,
    state,
    what: circumstanceInWords(request.circumstance),
    about: request.person === null ? null : { personId: request.person.id, name: request.person.name },
    organisation,
    raised: {
      by: fromOf(request.raisedByKind, request.raisedBy),
      onBehalfOf: request.onBehalfOf || null,
      channel: request.channel,
    },
    since: standing.since,
    next: whoActsNext(standing, day, isStaff ? 'staff' : 'asker'),
    clock: clockInWords(standing, day, isStaff ? 'staff' : 'asker'),
    dates: {
      effectiveOn,
      reportedOn: fromDateColumn(request.reportedOn),
      decidedOn: fromDateColumn(request.decidedOn),
      dfeConfirmedOn: fromDateColumn(request.dfeConfirmedOn),
      dueOn: standing.dueOn,
      carryOutOn: standing.carryOutOn,
      doneOn: standing.doneOn,
    },
    answers: [
      ...answersInWords(
        isStaff ? circumstance.fields : reportersFields(circumstance),
        answers,
        name,
        optionsFrom(names, answers),
      ),
      ...ectAnswers(answers, names),
    ],
    hasReason: circumstance.reasons !== undefined,
    planned:
      record === null
        ? []
        : consequences(
            {
              id: request.id,
              circumstance: request.circumstance,
              answers,
              reportedOn: fromDateColumn(request.reportedOn),
            },
            record,
            names,
          ),
    changes: beforeAndAfter(request.effects, names),
    messages: request.messages.map(({ id, kind, authorKind, author, createdAt, body }) => ({
      id,
      kind,
      from: fromOf(authorKind, author),
      at: createdAt,
      body,
    })),
    attachments: request.attachments.map(({ createdAt, ...file }) => ({ ...file, at: createdAt })),
    tell:
      actor.kind === 'self'
        ? []
        : circumstance.tell.map((code) => ({
            code,
            label: parties[code].label,
            why: parties[code].why,
            wording: wordingFor(code, { code: request.circumstance, name, school, effectiveOn }),
            tickedOn: fromDateColumn(request.ticks.find(({ party }) => party === code)?.tickedOn ?? null),
          })),
    may: {
      answer: state === 'needs_information',
      cancel: mayMove(state, 'cancelled', actor.kind),
      // What has changed records is undone by staff, not opened again.
      reopen: state === 'declined' || state === 'cancelled' || (state === 'done' && !hasChanged),
      attach: isOpen(state) && request.attachments.length < attachmentLimits.files,
    },
  };
}

function findRequest(tx: Tx, actor: Reader, number: number) {
  return tx.serviceRequest.findFirst({
    where: { AND: [{ number }, tenantFilter(readableRequests(actor))] },
    include: {
      school: { select: { organisation: { select: { name: true } } } },
      person: { select: { id: true, name: true } },
      deliveryPartner: { select: { name: true } },
      leadProvider: { select: { name: true } },
      raisedBy: { select: { name: true } },
      effects: { orderBy: { position: 'asc' } },
      ticks: { select: { party: true, tickedOn: true } },
      attachments: {
        orderBy: { createdAt: 'asc' },
        select: { id: true, fileName: true, bytes: true, createdAt: true },
      },
      messages: {
        ...(actor.kind === 'staff' ? {} : { where: { kind: { not: 'note' as const } } }),
        orderBy: { createdAt: 'asc' },
        include: { author: { select: { name: true } } },
      },
    },
  });
}

function optionsFrom(names: NamesById, answers: Readonly<Record<string, string | readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(answers).map(([field, value]) => {
      const label = typeof value === 'string' ? names[value] : undefined;
      return [field, label === undefined ? [] : [{ value: String(value), label }]];
    }),
  );
}

function ectAnswers(
  answers: Readonly<Record<string, string | readonly string[]>>,
  names: NamesById,
): AnswerInWords[] {
  return Object.entries(answers)
    .filter(([field]) => field.startsWith(ectField('')))
    .map(([field, value]) => ({
      field,
      label: `Mentor of ${names[field.slice(ectField('').length)] ?? 'the ECT'} afterwards`,
      value: names[String(value)] ?? 'Not known yet',
    }));
}
