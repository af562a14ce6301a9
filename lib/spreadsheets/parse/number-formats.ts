export interface FormatKind {
  date: boolean;
  time: boolean;
  /** Digits shown at least, as in the format '0000000' of a reference number. */
  zeros: number;
}

const plain: FormatKind = { date: false, time: false, zeros: 0 };
const dateOnly: FormatKind = { date: true, time: false, zeros: 0 };
const timeOnly: FormatKind = { date: false, time: true, zeros: 0 };

function builtIn(id: number): FormatKind | null {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return dateOnly;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return timeOnly;
  if (id === 22) return { date: true, time: true, zeros: 0 };
  return id < 164 ? plain : null;
}

/** Reads a number format as far as is needed to know whether the number under it is a date or a time. */
export function formatKind(id: number, code: string | undefined): FormatKind {
  if (code === undefined) return builtIn(id) ?? plain;
  const first = code.split(';')[0] ?? '';
  const elapsed = /\[[hms]+\]/i.test(first);
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/general/i.test(bare)) return plain;
  const time = elapsed || /[hs]/i.test(bare);
  const date = /[yd]/i.test(bare) || (/m/i.test(bare) && !time);
  if (date || time) return { date, time, zeros: 0 };
  return /^0+$/.test(bare) ? { date: false, time: false, zeros: bare.length } : plain;
}
