import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/** Names that break layouts: long, of one word, from right to left, in other letters. */
export function addUnusualNames(demonstration: Demonstration): void {
  const startsOn = `${demonstration.year - 1}-09-01`;
  const names = {
    'name-long': 'Maximiliana Persephone Bartholomew-Featherstonehaugh van der Lindenhove',
    'name-one-word': 'Zenobia',
    'name-arabic': 'نورهان بستان الياسمين',
    'name-greek': 'Ανθή Θαλασσόβραχου',
    'name-accents': 'Sébastien O’Brýnmôr-Łąkowski',
  };
  const mentor = addTeacher(demonstration, {
    key: 'names-mentor',
    name: names['name-accents'],
    role: 'mentor',
    school: 'candlemakers',
    startsOn,
  });
  for (const key of ['name-long', 'name-one-word', 'name-arabic', 'name-greek'] as const) {
    const ect = addTeacher(demonstration, {
      key,
      name: names[key],
      role: 'ect',
      school: 'candlemakers',
      startsOn,
    });
    addMentorship(demonstration, ect, mentor);
  }
}
