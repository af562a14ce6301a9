let number = 0;

/** A number that this process has not given out before. */
export function nextNumber(): number {
  number += 1;
  return number;
}

/** From 9950001, above those of the demonstration data. */
export function nextTrn(): string {
  return String(9_950_000 + nextNumber());
}

export function nextUrn(): number {
  return 950_000 + nextNumber();
}
