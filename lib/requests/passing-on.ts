import { formatDateLong } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { circumstanceInWords } from './labels';
import { type PartyCode, parties } from './third-parties';

interface ToPassOn {
  code: string;
  name: string;
  school: string;
  effectiveOn: IsoDate | null;
}

/** Circumstances whose date is a last day. */
const lastDays = ['leave_school', 'transfer_out', 'withdraw', 'mentor_stop'];

/** Ready wording for somebody who has to be told. Never a reason. */
export function wordingFor(party: PartyCode, { code, name, school, effectiveOn }: ToPassOn): string {
  const what = circumstanceInWords(code).toLowerCase();
  const date = effectiveOn === null ? null : formatDateLong(effectiveOn);
  const when = date === null ? '' : `, ${lastDays.includes(code) ? 'last day' : 'from'} ${date}`;
  return parties[party].wording
    .replaceAll(', from {from}', when)
    .replaceAll('from {from}', date === null ? 'soon' : `from ${date}`)
    .replaceAll('on {from}', date === null ? 'soon' : `after ${date}`)
    .replaceAll('{what}', what)
    .replaceAll('{name}', name)
    .replaceAll('{school}', school);
}
