import 'server-only';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { formatDate } from '@/lib/dates/format';
import { isIsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { valueInWords } from '@/lib/history/words';
import { digestOf } from './digest';
import { describeRecord } from './facts';
import { readRecords } from './read-records';
import { requirePair } from './require-pair';
import { chosenFields, planMerge, valueIn } from './rules';
import type { Choices, ChosenField, MergedPair, Pair, PairChoice, PersonRow, Records } from './types';

/**
 * Both records side by side, what may be chosen and what would happen; or, of two that are one by now, what was done.
 *
 * @throws NotFound for people whom the organisation may not read
 */
export async function getPair(
  actor: StaffActor,
  { one, other, ...given }: { one: string; other: string } & Partial<Choices>,
): Promise<Pair | MergedPair> {
  const read = await withActor(actor, async (tx) => {
    const mergeId = await requirePair(tx, actor, { one, other });
    if (mergeId !== null) return { merged: await readMerged(tx, actor, mergeId), said: null };
    const said = await tx.identityVerdict.findFirst({
      where: {
        OR: [
          { personId: one, otherPersonId: other },
          { personId: other, otherPersonId: one },
        ],
      },
      select: { why: true, decidedAt: true, decidedBy: { select: { name: true } } },
    });
    return { merged: null, said };
  });
  if (read.merged !== null) return read.merged;
  const records = await withActor(systemActor(actor.userId), (tx) => readRecords(tx, [one, other]));
  const [a, b] = [one, other].map((id) => records.person.find((person) => person.id === id));
  if (a === undefined || b === undefined) throw new NotFound();
  const plan = planMerge(records, [a, b], given, { organisationId: actor.organisationId, at: now() });
  const { said } = read;
  return {
    one: describeRecord(records, a, actor.organisationId),
    other: describeRecord(records, b, actor.organisationId),
    keep: plan.choices.keep,
    choices: chosenFields.flatMap((field) => choiceOf(records, [a, b], field, plan.choices)),
    given: plan.choices,
    effects: plan.effects,
    problems: plan.problems,
    digest: digestOf(plan),
    said:
      said === null
        ? null
        : { why: said.why, by: said.decidedBy?.name ?? null, on: formatDate(londonDate(said.decidedAt)) },
  };
}

function choiceOf(
  records: Records,
  people: readonly [PersonRow, PersonRow],
  field: ChosenField,
  choices: Choices,
): PairChoice[] {
  const values = people.map((person) => valueIn(person, field, records));
  if (values.includes(null) || values[0] === values[1]) return [];
  const options = people.map((person) => ({
    value: person.id,
    label:
      field === 'induction' ? inductionInWords(records, person) : (valueIn(person, field, records) ?? ''),
  }));
  return [{ field, options, chosen: choices[field] }];
}

function inductionInWords(records: Records, { id }: PersonRow): string {
  const induction = records.induction.find(({ person_id }) => person_id === id) ?? {};
  const { started_on, completed_on, outcome, appropriate_body_id } = induction as Record<string, unknown>;
  const day = (value: unknown) => (typeof value === 'string' && isIsoDate(value) ? formatDate(value) : null);
  const parts = [
    typeof outcome === 'string' ? (valueInWords('outcome', outcome) ?? outcome) : 'Not heard yet',
    day(started_on) === null ? null : `began ${day(started_on)}`,
    day(completed_on) === null ? null : `completed ${day(completed_on)}`,
    typeof appropriate_body_id === 'string' ? `with ${records.names[appropriate_body_id] ?? ''}` : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

async function readMerged(tx: Tx, actor: StaffActor, id: string): Promise<MergedPair> {
  const merge = await tx.personMerge.findUniqueOrThrow({
    where: { id },
    select: {
      survivorId: true,
      organisationId: true,
      effects: true,
      mergedAt: true,
      mergedBy: { select: { name: true } },
      organisation: { select: { name: true } },
      survivor: {
        select: {
          name: true,
          schoolPeriods: { orderBy: { startsOn: 'desc' }, select: { school: { select: { urn: true } } } },
        },
      },
    },
  });
  const isOwn = merge.organisationId === actor.organisationId;
  return {
    mergeId: id,
    survivor: {
      id: merge.survivorId,
      name: merge.survivor.name,
      urn: merge.survivor.schoolPeriods[0]?.school.urn ?? null,
    },
    effects: merge.effects,
    by: isOwn ? (merge.mergedBy?.name ?? merge.organisation.name) : merge.organisation.name,
    on: formatDate(londonDate(merge.mergedAt)),
    canSplit: isOwn,
  };
}

/** The record that stayed of one that was merged, for an old link. null: there is none, and the page does not exist. */
export async function findSurvivor(
  actor: Parameters<typeof withActor>[0],
  personId: string,
): Promise<string | null> {
  return withActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<
      { id: string | null }[]
    >`select app.survivor_of(${personId}::uuid) as id`;
    return row?.id ?? null;
  });
}
