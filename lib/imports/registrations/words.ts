import type { IntakeTerm } from '@/lib/registrations/types';

/** What two ways of writing a value are compared by. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads one of a few words however it is spelt; undefined when it is none of them. */
export function oneOf<Value>(text: string, words: Record<string, Value>): Value | undefined {
  const key = wordKey(text);
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

export const roleWords = {
  ect: 'ect',
  'early career teacher': 'ect',
  'early career teacher ect': 'ect',
  mentor: 'mentor',
  ecm: 'mentor',
  'early career mentor': 'mentor',
} as const;

export const patternWords = {
  'full time': 'full_time',
  fulltime: 'full_time',
  ft: 'full_time',
  'part time': 'part_time',
  parttime: 'part_time',
  pt: 'part_time',
} as const;

export const registrationWords = {
  received: 'received',
  checking: 'checking',
  'being checked': 'checking',
  'waiting for school': 'waiting_for_school',
  accepted: 'accepted',
  placed: 'placed',
  'not eligible': 'not_eligible',
  withdrawn: 'withdrawn',
} as const;

export const trainingWords = {
  active: 'active',
  'in training': 'active',
  deferred: 'deferred',
  paused: 'deferred',
  'training paused': 'deferred',
  withdrawn: 'withdrawn',
} as const;

export const outcomeWords = {
  'required to complete': 'required_to_complete',
  'in progress': 'in_progress',
  passed: 'passed',
  pass: 'passed',
  failed: 'failed',
  fail: 'failed',
  exempt: 'exempt',
} as const;

export const factWords = {
  yes: 'reached',
  y: 'reached',
  true: 'reached',
  done: 'reached',
  no: 'waiting',
  n: 'waiting',
  false: 'waiting',
  waiting: 'waiting',
  'not needed': 'not_needed',
  'not applicable': 'not_needed',
  'n a': 'not_needed',
  na: 'not_needed',
} as const;

const dayWords: Record<string, number> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

/** 'Mon, Tue and Thursday', 'Monday to Wednesday', 'Every day' → ISO week days in order. */
export function readWorkingDays(text: string): number[] | undefined {
  const key = wordKey(text).replace(/\band\b/g, ' ');
  if (/^(every day|all|all week)$/.test(key)) return [1, 2, 3, 4, 5];
  const days = new Set<number>();
  const words = key
    .replace(/\b(to|until|through)\b/g, '-')
    .split(/\s+/)
    .filter(Boolean);
  // "Mon-Wed" has lost its hyphen to the key; a range is recognised in the text as it was typed.
  const range = /^\s*([a-z]+)\s*(?:-|–|to)\s*([a-z]+)\s*$/i.exec(text);
  if (range) {
    const from = dayOf(range[1] ?? '');
    const to = dayOf(range[2] ?? '');
    if (from === undefined || to === undefined || to < from) return undefined;
    for (let day = from; day <= to; day++) days.add(day);
  } else {
    for (const word of words) {
      const day = dayOf(word);
      if (day === undefined) return undefined;
      days.add(day);
    }
  }
  return days.size === 0 ? undefined : [...days].sort((a, b) => a - b);
}

function dayOf(word: string): number | undefined {
  const key = word.toLowerCase();
  return /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(days?)?$/.test(key)
    ? dayWords[key.slice(0, 3)]
    : undefined;
}

export interface Intake {
  /** Year in which the academic year of the intake began. */
  year: number;
  term: IntakeTerm;
}

/** 'September 2025', 'Sept 2025 intake', 'January 2026' → the intake; a spring intake belongs to the year before. */
export function readIntake(text: string): Intake | undefined {
  const found = /^(sep(?:t|tember)?|autumn|jan(?:uary)?|spring|apr(?:il)?|summer) (20\d\d)(?: intake)?$/.exec(
    wordKey(text),
  );
  if (!found) return undefined;
  const word = found[1] ?? '';
  const year = Number(found[2]);
  if (/^(sep|aut)/.test(word)) return { year, term: 'september' };
  return { year: year - 1, term: /^(jan|spr)/.test(word) ? 'january' : 'april' };
}

/** The DfE's rule: June to October start in September, November to February in January, March to May in April. */
export function intakeOfStart(startsOn: string): Intake {
  const year = Number(startsOn.slice(0, 4));
  const month = Number(startsOn.slice(5, 7));
  if (month >= 6 && month <= 10) return { year, term: 'september' };
  if (month >= 11) return { year, term: 'january' };
  return { year: year - 1, term: month <= 2 ? 'january' : 'april' };
}

/** 'ecf-standard-september', 'Standard September', 'Extended, January start' → the DfE's identifier. */
export function readSchedule(text: string): string | undefined {
  const words = wordKey(text).split(' ');
  const pace = ['standard', 'extended', 'reduced', 'replacement'].find((word) => words.includes(word));
  const term = ['september', 'january', 'april'].find((word) => words.includes(word));
  return pace && term ? `ecf-${pace}-${term}` : undefined;
}
