import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { disconnect } from '@/lib/db/client';
import { sayOfPair } from '@/lib/duplicates/commands/say-of-pair';
import { sayOfSubmission } from '@/lib/duplicates/commands/say-of-submission';
import { listDuplicates, listSuspectsOfSubmission } from '@/lib/duplicates/queries';
import { duplicateFiltersSchema } from '@/lib/duplicates/schemas';
import { NotFound } from '@/lib/errors';
import { acceptSubmission } from '@/lib/submissions/commands/accept-submission';
import { asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createDeliveryPartner } from '@/tests/factories/organisations';
import { createSubmission } from '@/tests/factories/registering';
import { createReportingSchool, type ReportingSchool } from '@/tests/factories/requests';

let world: ReportingSchool;
let given: Pick<ReportingSchool, 'school' | 'leadProvider' | 'deliveryPartner'>;
beforeAll(async () => {
  world = await createReportingSchool();
  given = { school: world.school, leadProvider: world.leadProvider, deliveryPartner: world.deliveryPartner };
});
afterAll(disconnect);

async function reasonsFor(person: { id: string }, actor: StaffActor = world.staff): Promise<string[]> {
  const { pairs } = await listDuplicates(actor, duplicateFiltersSchema.parse({ person: person.id }));
  return pairs.flatMap(({ reasons }) => reasons);
}

describe('two records are suspected', () => {
  it('for nearly the same name at one school, and for nobody of another name', async () => {
    const one = await createEct({ ...given, name: 'Zoë O’Brien-Larkspur' });
    await createEct({ ...given, name: 'Zoe OBrien Larkspurr' });
    const stranger = await createEct({ ...given, name: 'Tobias Quillfeather' });
    expect(await reasonsFor(one.person)).toContain('Nearly the same name at one school');
    expect(await reasonsFor(stranger.person)).toEqual([]);
  });

  it('for the same e-mail address, whatever its capitals', async () => {
    const one = await createEct({ ...given, name: 'Mabel Fernhollow', email: 'mabel.f@example.org' });
    await createEct({ ...given, name: 'Cuthbert Yarrowby', email: 'Mabel.F@example.org' });
    expect(await reasonsFor(one.person)).toContain('The same e-mail address');
  });

  it('by the staff who train both, and by nobody else', async () => {
    const one = await createEct({ ...given, name: 'Ivy Greenlow' });
    await createEct({ ...given, name: 'Ivy Greenlow' });
    expect(await reasonsFor(one.person, await asStaff(await createDeliveryPartner()))).toEqual([]);
    expect(await reasonsFor(one.person, await asStaff(world.leadProvider))).not.toEqual([]);
  });

  it('until staff say that they are different people', async () => {
    const one = await createEct({ ...given, name: 'Noor Hazelwick' });
    const other = await createEct({ ...given, name: 'Noor Hazelwick' });
    const ids = { one: one.person.id, other: other.person.id, why: 'I know both of them' };
    await expect(sayOfPair(await asStaff(await createDeliveryPartner()), ids)).rejects.toBeInstanceOf(
      NotFound,
    );
    await sayOfPair(world.staff, ids);
    await sayOfPair(world.staff, { ...ids, one: ids.other, other: ids.one });
    expect(await reasonsFor(one.person)).toEqual([]);
  });
});

describe('what a school sent', () => {
  it('with the TRN of somebody of another name is accepted once staff say that they are one person', async () => {
    const known = await createEct({ ...given, at: 'leftSchool', name: 'Maud Birdwhistle' });
    const sent = await createSubmission({
      ...given,
      more: { trn: known.person.trn ?? '', name: 'Thea Cloverley', email: 'thea.cloverley@example.org' },
    });
    const [suspect] = await listSuspectsOfSubmission(world.staff, sent.id);
    expect(suspect).toMatchObject({ personId: known.person.id, reasons: ['The same TRN with another name'] });
    const input = { number: sent.number, version: sent.version };
    await expect(acceptSubmission(world.staff, input)).rejects.toMatchObject({ code: 'other_name' });
    const verdict = {
      number: sent.number,
      person: known.person.id,
      answer: 'same',
      why: 'She married',
    } as const;
    await expect(
      sayOfSubmission(await asStaff(await createDeliveryPartner()), verdict),
    ).rejects.toBeInstanceOf(NotFound);
    await sayOfSubmission(world.staff, verdict);
    await acceptSubmission(world.staff, input);
    expect(await listSuspectsOfSubmission(world.staff, sent.id)).toEqual([]);
  });
});
