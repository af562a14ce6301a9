import { formatDate } from '@/lib/dates/format';
import type { RowMessage } from '../types';
import { headerOf } from './columns';

/** What a row changes, in words, as it is carried out. */
export class Changes {
  readonly messages: RowMessage[] = [];
  /** Something that is known already was told again for a later day. */
  heardAgain = false;

  get any(): boolean {
    return this.messages.some((message) => message.level === 'info');
  }

  /** Sets a field and notes it under its column, unless it has that value already. */
  set<State, Key extends keyof State>(state: State, field: Key, value: State[Key], column: string): void {
    const was = state[field];
    if (was === value || JSON.stringify(was) === JSON.stringify(value)) return;
    state[field] = value;
    this.note(column, `${shown(was)} becomes ${shown(value)}.`);
  }

  note(column: string | null, text: string): void {
    this.messages.push({ column: column === null ? null : headerOf(column), text, level: 'info' });
  }

  warn(column: string | null, text: string): void {
    this.messages.push({ column: column === null ? null : headerOf(column), text, level: 'warning' });
  }
}

const days = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function shown(value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return 'Nothing';
  if (Array.isArray(value)) return value.map((day) => days[Number(day)] ?? '').join(', ');
  const words: string = String(value).replaceAll('_', ' ');
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? formatDate(words) : `“${words}”`;
}
