import type { OrderSubject } from './types';

/** The page of a group's or a person's order of modules; `done` says what has been done there. */
export function orderPath({ kind, id }: OrderSubject, done?: 'agreed' | 'cleared'): string {
  const of = kind === 'group' ? 'groups' : 'trainings';
  return `/staff/${of}/${id}/modules${done === undefined ? '' : `?done=${done}`}`;
}
