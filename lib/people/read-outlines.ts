import 'server-only';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { readAgreedOrders } from '@/lib/module-orders/read-orders';
import { inAgreedOrder } from '@/lib/module-orders/rules';
import { loadProgramme } from '@/lib/programmes/queries';
import type { Programme } from '@/lib/programmes/types';
import { trainingOn } from '@/lib/registrations/rules';
import type { PersonRecord, TrainingRecord } from './record';

/** Programme by training period. */
export type Programmes = ReadonlyMap<string, Programme>;

/** The programmes of those who are in no group, for their outlines. One statement for each version in use. */
export function readOutlines(tx: Tx, records: readonly PersonRecord[], day: IsoDate): Promise<Programmes> {
  return readProgrammes(
    tx,
    records.filter((record) => record.places.length === 0),
    day,
  );
}

/** Each in the order that was agreed for the person, else for their group. */
export async function readProgrammes(
  tx: Tx,
  records: readonly PersonRecord[],
  day: IsoDate,
): Promise<Programmes> {
  const trainings = records
    .filter((record) => record.trainedHere)
    .flatMap((record) => trainingOn(record, day) ?? [])
    .filter((training) => training.programmeType === 'provider_led');
  const groupOf = groupsOfTrainings(records, day);
  const orders = await readAgreedOrders(tx, {
    groupIds: [...groupOf.values()],
    trainingIds: trainings.map(({ id }) => id),
  });
  const byTraining = new Map<string, Programme>();
  const byVersion = new Map<string, Programme | null>();
  for (const training of trainings) {
    const key = versionKey(training);
    if (!byVersion.has(key)) byVersion.set(key, await loadProgramme(tx, training));
    const programme = byVersion.get(key);
    if (!programme) continue;
    const agreed = orders.get(training.id) ?? orders.get(groupOf.get(training.id) ?? '') ?? null;
    const ordered = inAgreedOrder(programme, agreed?.keys ?? null);
    byTraining.set(training.id, ordered === programme ? programme : { ...ordered, agreed });
  }
  return byTraining;
}

function groupsOfTrainings(records: readonly PersonRecord[], day: IsoDate): Map<string, string> {
  const places = records
    .flatMap((record) => record.places)
    .filter(({ endsOn }) => endsOn === null || endsOn >= day);
  return new Map(places.map(({ trainingPeriodId, groupId }) => [trainingPeriodId, groupId]));
}

function versionKey({ programmeVersionId, leadProvider, intakeYear }: TrainingRecord): string {
  return programmeVersionId ?? `${leadProvider?.id} ${intakeYear >= 2025}`;
}
