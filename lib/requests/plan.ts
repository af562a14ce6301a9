import type { IsoDate } from '@/lib/dates/iso-date';
import { circumstanceOf } from './circumstances/catalogue';
import type { Effect } from './effects/types';
import { effectInWords, type NamesById } from './effects/words';
import { plannedIds } from './ids';
import type { SubjectRecord } from './record';
import type { Answers } from './types';

/** What a request is about, as far as its effects depend on it. */
export interface Planned {
  id: string;
  circumstance: string;
  answers: Answers;
  reportedOn: IsoDate;
}

/** What carrying the request out would change of the record as it is now. */
export function planEffects(request: Planned, record: SubjectRecord): Effect[] {
  const { answers, reportedOn, id } = request;
  return circumstanceOf(request.circumstance).effects({
    answers,
    record,
    reportedOn,
    newId: plannedIds(id),
  });
}

/** What will happen, said before the button: every effect as a sentence, then what no record shows. */
export function consequences(request: Planned, record: SubjectRecord, names: NamesById): string[] {
  const circumstance = circumstanceOf(request.circumstance);
  return [
    ...planEffects(request, record).map((effect) => effectInWords(effect, record, names)),
    ...(circumstance.notes?.(request.answers, record.person.name, record) ?? []),
  ];
}
