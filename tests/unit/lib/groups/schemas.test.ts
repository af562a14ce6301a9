import { describe, expect, it } from 'vitest';
import { groupFormSchema } from '@/lib/groups/schemas';

describe('the form', () => {
  const typed = {
    name: 'x',
    programmeVersionId: '00000000-0000-7000-8000-000000000000',
    intake: '2026-september',
    audience: 'ect',
    weekday: '2',
    starts: '1.30pm',
    laCode: '893',
    capacity: '30',
  };

  it('reads times as people write them', () => {
    expect(groupFormSchema.parse(typed).starts).toBe(810);
  });

  it.each([
    ['starts', '6am'],
    ['starts', 'after lunch'],
    ['weekday', '6'],
    ['weekday', ''],
    ['capacity', '0'],
    ['laCode', ''],
    ['newVenuePostcode', 'nowhere'],
  ])('puts a message beside %s for “%s”', (field, value) => {
    const result = groupFormSchema.safeParse({ ...typed, [field]: value });

    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
