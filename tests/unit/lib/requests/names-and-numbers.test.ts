import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schoolActor, selfActor, staffActor } from '@/lib/auth/actor';
import { circumstances } from '@/lib/requests/circumstances/catalogue';
import { plannedIds } from '@/lib/requests/ids';
import {
  requestChannelLabel,
  requestNumber,
  requestStateLabel,
  requestStateLabelForStaff,
} from '@/lib/requests/labels';
import { raiserKind, readableRequests } from '@/lib/requests/policy';
import { requestNumberSchema } from '@/lib/requests/schemas';
import { requestChannels, requestStates } from '@/lib/requests/types';

describe('ids of records to come', () => {
  it('are the same for the same request and position, and differ otherwise', () => {
    const take = (request: string) => {
      const next = plannedIds(request);
      return [next(), next(), next()];
    };

    expect(take('one')).toEqual(take('one'));
    expect(new Set([...take('one'), ...take('two')]).size).toBe(6);
    for (const id of take('one')) expect(z.uuid().safeParse(id).success).toBe(true);
  });
});

describe('the number of a request', () => {
  it.each(['R-1042', 'r-1042', '1042'])('is read from %s', (typed) => {
    expect(requestNumberSchema.parse(typed)).toBe(1042);
  });

  it.each(['', 'R-', '1e9', '-5', 'R-1234567890', '1042; drop'])('is not read from ‘%s’', (typed) => {
    expect(requestNumberSchema.safeParse(typed).success).toBe(false);
  });

  it('is written as it is read', () => {
    expect(requestNumberSchema.parse(requestNumber(1001))).toBe(1001);
  });
});

describe('the words for states and channels', () => {
  it('are there for each, and never the code', () => {
    for (const state of requestStates)
      for (const label of [requestStateLabel[state], requestStateLabelForStaff[state]])
        expect(label).toMatch(/^[A-Z][a-z ]+$/);
    for (const channel of requestChannels) expect(requestChannelLabel[channel]).not.toBe(channel);
  });

  it('say "you" to whoever must answer, and not to staff', () => {
    expect(requestStateLabel.needs_information).toContain('you');
    expect(requestStateLabelForStaff.needs_information).not.toContain('you');
  });
});

describe('who reads a request', () => {
  it('of a school everything but what people ask for themselves', () => {
    expect(readableRequests(schoolActor('u', 'headteacher', 's'))).toEqual({
      schoolId: 's',
      NOT: { raisedByKind: 'self', circumstance: 'question' },
    });
  });

  it('of a person what they raised as themself', () => {
    expect(readableRequests(selfActor('u', 'p'))).toEqual({ raisedById: 'u', raisedByKind: 'self' });
    expect(raiserKind(selfActor('u', 'p'))).toBe('self');
  });

  it('of staff what their organisation handles', () => {
    expect(JSON.stringify(readableRequests(staffActor('u', 'lead_provider_staff', 'o')))).toContain('"o"');
  });
});

describe('the catalogue', () => {
  it('has each code once, with a title, help and what is done at the DfE', () => {
    expect(new Set(circumstances.map(({ code }) => code)).size).toBe(circumstances.length);
    expect(circumstances).toHaveLength(32);
    for (const { title, help, atDfe } of circumstances)
      for (const text of [title, help, atDfe]) expect(text.length).toBeGreaterThan(3);
  });

  it('asks nothing of anybody for what comes from elsewhere', () => {
    for (const { route, raisedBy, fields } of circumstances)
      if (route === 'system') expect([raisedBy, fields]).toEqual([[], []]);
  });

  it('lets a person report only what is theirs to know, in their own words', () => {
    const own = circumstances.filter(({ raisedBy }) => raisedBy.includes('self'));

    expect(own.map(({ code }) => code).sort()).toEqual([
      'email',
      'group',
      'name',
      'question',
      'session',
      'working_pattern',
    ]);
    for (const { titleForSelf } of own) expect(titleForSelf).not.toContain('{name}');
  });

  it('asks every field by one name only once, and offers choices that differ', () => {
    for (const { code, fields } of circumstances) {
      const names = fields.map(({ name }) => name);
      expect(new Set(names).size, code).toBe(names.length);
      for (const field of fields)
        if (field.kind === 'choice')
          expect(new Set(field.options.map(({ value }) => value)).size, code).toBe(field.options.length);
    }
  });

  it('never asks for a date of birth or National Insurance number', () => {
    for (const { fields } of circumstances)
      for (const { name, label } of fields)
        expect(`${name} ${label}`).not.toMatch(/birth|insurance|nino|dob/i);
  });
});
