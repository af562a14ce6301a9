import { describe, expect, it } from 'vitest';
import { materialName } from '@/lib/materials/labels';
import { columnsOf, isForRoles, readersOf } from '@/lib/materials/readers';
import { addMaterialSchema } from '@/lib/materials/schemas';
import { materialReaders } from '@/lib/materials/types';

describe('a link', () => {
  const ids = {
    groupId: '0199a3d5-0000-7000-8000-000000000001',
    eventId: '0199a3d5-0000-7000-8000-000000000002',
  };
  const typed = (url: string) =>
    addMaterialSchema.safeParse({ ...ids, kind: 'recording', seenBy: 'everybody', url });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://',
    'example.org',
  ])('%s is refused', (url) => {
    expect(typed(url).error?.issues[0]).toMatchObject({
      path: ['url'],
      message: 'Enter a link that begins with https://',
    });
  });

  it('over https is taken', () => {
    expect(typed('https://video.example.org/1?a=b').data?.url).toBe('https://video.example.org/1?a=b');
  });
});

describe('who sees a material', () => {
  it('is stored and read as the same', () => {
    for (const seenBy of materialReaders) expect(readersOf(columnsOf(seenBy))).toBe(seenBy);
  });

  it('is decided by the roles in which somebody attends', () => {
    const seen = (roles: ('ect' | 'mentor')[]) =>
      materialReaders.filter((readers) => isForRoles(readers, roles));

    expect(seen(['ect'])).toEqual(['everybody', 'ects', 'school']);
    expect(seen(['mentor'])).toEqual(['everybody', 'mentors', 'school']);
    expect(seen(['ect', 'mentor'])).toEqual(['everybody', 'ects', 'mentors', 'school']);
    expect(seen([])).toEqual([]);
  });
});

it('says what a material is', () => {
  expect(materialName({ kind: 'slides', title: 'Behaviour' })).toBe('Slides: Behaviour');
  expect(materialName({ kind: 'recording', title: null })).toBe('Recording, for those who missed it');
});
