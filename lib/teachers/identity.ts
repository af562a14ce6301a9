/** Of a teacher reference number everything but digits is ignored; stored are seven, padded with zeros. */
export function readTrn(text: string): { trn: string; problem: null } | { trn: null; problem: string } {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 5)
    return { trn: null, problem: 'Teacher reference number must include at least 5 digits' };
  if (digits.length > 7)
    return { trn: null, problem: 'Teacher reference number cannot include more than 7 digits' };
  return { trn: digits.padStart(7, '0'), problem: null };
}

/** At most 320 characters, one @, no spaces, a domain with a dot. */
export function isEmail(text: string): boolean {
  if (text.length > 320 || text.includes('..')) return false;
  return /^[^\s@<>"(),:;[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u.test(
    text,
  );
}

function words(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** A name of which both the first and the last word differ is another person's, not a changed name. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  return a[0] === b[0] || a.at(-1) === b.at(-1);
}
