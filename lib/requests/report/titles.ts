import { findCircumstance } from '../circumstances/catalogue';
import { inWords } from '../fields/read-answers';

/** Name of the page on which one circumstance is reported; without the person's name, which belongs to no title bar. */
export function reportTitle(code: string, about: 'self' | 'school' | 'person'): string {
  const circumstance = findCircumstance(code);
  if (circumstance === undefined) return 'Report a change';
  if (about === 'self') return circumstance.titleForSelf ?? upperFirst(inWords(circumstance.title, 'you'));
  return about === 'person'
    ? upperFirst(inWords(circumstance.title, 'somebody'))
    : `${circumstance.title}: your school`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
