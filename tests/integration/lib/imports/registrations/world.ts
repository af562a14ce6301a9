import type { StaffActor } from '@/lib/auth/actor';
import { asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createMentorship } from '@/tests/factories/mentorships';
import {
  createDeliveryPartner,
  createLeadProvider,
  type Organisation,
} from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createProgramme } from '@/tests/factories/programmes';
import { createPartnership, createSchool } from '@/tests/factories/schools';

/** The day for which the files of these tests speak; nothing of them lies in the future. */
export const asOf = '2026-11-20';

/**
 * Two lead providers and two delivery partners: Alder is the first lead provider's alone with Birch, Cedar is
 * everybody's, Elm the others', nobody works with Fir, and Hazel closed in August.
 */
export async function createWorld() {
  const lead = await createLeadProvider({ name: 'First Lead', shortName: 'FL' });
  const otherLead = await createLeadProvider({ name: 'Second Lead' });
  const birch = await createDeliveryPartner({ name: 'Birch Partnership' });
  const yew = await createDeliveryPartner({ name: 'Yew Partnership' });
  const alder = await createSchool({ name: 'Alder School', urn: 960_001 });
  const cedar = await createSchool({ name: 'Cedar School', urn: 960_002 });
  const elm = await createSchool({ name: 'Elm School', urn: 960_003 });
  const fir = await createSchool({ name: 'Fir School', urn: 960_004 });
  const hazel = await createSchool({
    name: 'Hazel School',
    urn: 960_005,
    status: 'closed',
    closedOn: new Date('2026-08-31'),
  });
  const partnerships: [{ id: string }, Organisation, Organisation][] = [
    [alder, lead, birch],
    [cedar, lead, birch],
    [cedar, lead, yew],
    [cedar, otherLead, yew],
    [elm, otherLead, yew],
    [hazel, lead, birch],
  ];
  for (const [school, leadProvider, deliveryPartner] of partnerships)
    await createPartnership({ school, leadProvider, deliveryPartner });

  const providers = { leadProvider: lead, deliveryPartner: birch };
  const others = { leadProvider: otherLead, deliveryPartner: yew };
  const from = { startsOn: '2025-09-01' };
  const mentor = await createMentor({ school: alder, name: 'Mo Marsh', ...from, ...providers });
  const secondMentor = await createMentor({
    school: alder,
    name: 'Mia Moor',
    startsOn: '2026-09-01',
    ...providers,
  });
  const ect = await createEct({ school: alder, name: 'Ada Quick', mentor, ...from, ...providers });
  const received = await createEct({
    at: 'registered',
    school: alder,
    name: 'Rae Slow',
    ...from,
    ...providers,
  });
  const paused = await createEct({ at: 'paused', school: alder, name: 'Pia Still', ...from, ...providers });
  await createMentorship({ ect: paused, mentor, startsOn: '2026-02-01', endsOn: '2026-09-30' });
  await createMentorship({ ect: paused, mentor: secondMentor, startsOn: '2026-10-01' });
  const foreign = await createEct({ school: elm, name: 'Fay Far', ...from, ...others });
  const foreignMentor = await createMentor({ school: elm, name: 'Max Off', ...from, ...others });
  const shared = await createEct({ school: cedar, name: 'Sia Both', ...from, ...others });
  const ofYew = await createEct({
    school: cedar,
    name: 'Yana Partner',
    ...from,
    leadProvider: lead,
    deliveryPartner: yew,
  });
  await persist((tx) =>
    tx.registration.update({ where: { id: ect.registration.id }, data: { reference: 'KNOWN-1' } }),
  );
  await persist((tx) =>
    tx.registration.update({ where: { id: ofYew.registration.id }, data: { reference: 'YEW-1' } }),
  );
  const programme = await createProgramme({ leadProvider: lead, name: 'Early Careers' });
  const group = (name: string, more: Parameters<typeof createGroup>[0] = {}) =>
    createGroup({ name, ...providers, ...more });
  return {
    lead,
    otherLead,
    birch,
    yew,
    alder,
    cedar,
    elm,
    fir,
    hazel,
    people: { mentor, secondMentor, ect, received, paused, foreign, foreignMentor, shared, ofYew },
    programme,
    groups: {
      ects: await group('North ECTs'),
      mentors: await group('North mentors', { audience: 'mentor' }),
      small: await group('Small', { capacity: 1 }),
      yews: await group('South', { deliveryPartner: yew }),
    },
    staff: {
      lead: await asStaff(lead),
      otherLead: await asStaff(otherLead),
      birch: await asStaff(birch),
      yew: await asStaff(yew),
    } satisfies Record<string, StaffActor>,
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
