import { describe, expect, it } from 'vitest';
import { changedHref, keptFields, listHref } from '@/lib/transport/list-address';

describe('the address of a list', () => {
  it('leaves out empty filters and the first page', () => {
    expect(listHref('/staff/people', { q: '', role: undefined, page: 1 })).toBe('/staff/people');
    expect(listHref('/staff/people', { q: 'Ash & Oak', page: 2 })).toBe('/staff/people?q=Ash+%26+Oak&page=2');
  });

  it('goes back to the first page when a filter changes', () => {
    const filters = { q: 'ash', role: 'ect', page: 4 };

    expect(changedHref('/staff/people', filters, { role: undefined })).toBe('/staff/people?q=ash');
  });

  it('keeps the other filters in a form, never the page', () => {
    expect(keptFields({ q: 'ash', role: 'ect', school: '', page: 4 }, ['q'])).toEqual({ role: 'ect' });
  });
});
