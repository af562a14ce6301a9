import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { listFacilitatedGroups } from '@/lib/groups/facilitated';
import { materialAnswer } from '@/lib/materials/answer';
import { addMaterial } from '@/lib/materials/commands/add-material';
import { changeMaterial, removeMaterial } from '@/lib/materials/commands/change-material';
import {
  getFacilitatorMaterialFile,
  getOwnMaterialFile,
  getSchoolMaterialFile,
  getStaffMaterialFile,
  listEventMaterials,
} from '@/lib/materials/queries';
import { largestFile, receiveMaterialFile } from '@/lib/materials/receive-file';
import type { MaterialInput } from '@/lib/materials/schemas';
import { materialReaders } from '@/lib/materials/types';
import { getMenteeProfile, getOwnProfile, getProfile } from '@/lib/people/queries';
import { getOwnSchedule, getSchoolSchedule } from '@/lib/schedules/queries';
import { asFacilitator, asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent } from '@/tests/factories/events';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { ownerSql } from '@/tests/support/database';

async function createWorld() {
  const providers = {
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  };
  const school = await createSchool();
  await createPartnership({ school, ...providers });
  const mentor = await createMentor({ school, ...providers });
  const ect = await createEct({ school, mentor, ...providers });
  const group = await createGroup({ ...providers, audience: 'both', members: [ect, mentor] });
  const event = await createEvent({ group, on: addDays(today(), 14), more: { audience: 'both' } });
  const facilitator = await asFacilitator(providers.deliveryPartner);
  await persist((tx) =>
    tx.group.update({ where: { id: group.id }, data: { facilitatorId: facilitator.userId } }),
  );
  return {
    ...providers,
    school,
    group,
    event,
    ids: { groupId: group.id, eventId: event.id },
    staff: await asStaff(providers.deliveryPartner),
    tutor: await asInductionTutor(school),
    ect: await asSelf(ect.person),
    ectId: ect.person.id,
    mentor: await asSelf(mentor.person),
    facilitator,
  };
}

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});

const input = (overrides: Partial<MaterialInput> = {}): MaterialInput => ({
  ...world.ids,
  kind: 'joining_instructions',
  seenBy: 'everybody',
  title: '',
  text: 'Use the side gate.',
  url: '',
  ...overrides,
});

const pdf = new TextEncoder().encode('%PDF-1.7 invented');

function upload(fields: { name?: string; content?: Uint8Array; kind?: string; seenBy?: string } = {}) {
  const form = new FormData();
  form.set('kind', fields.kind ?? 'slides');
  form.set('seenBy', fields.seenBy ?? 'everybody');
  const content = Uint8Array.from(fields.content ?? pdf);
  form.set('file', new File([content], fields.name ?? 'slides.pdf', { type: 'text/html' }));
  return new Request('http://localhost/upload', { method: 'POST', body: form });
}

const send = (fields?: Parameters<typeof upload>[0]) =>
  receiveMaterialFile(world.staff, world.ids, upload(fields));

async function onlyMaterial() {
  const [material] = await listEventMaterials(world.staff, world.ids);
  if (material === undefined) throw new Error('The event has no material.');
  return material;
}

const seenOn = (events: readonly { id: string; materials: readonly { seenBy: string }[] }[]) =>
  events
    .filter(({ id }) => id === world.event.id)
    .flatMap(({ materials }) => materials.map(({ seenBy }) => seenBy))
    .sort();

describe('the materials of an event', () => {
  it('are seen by whom they are for, and by nobody else', async () => {
    for (const seenBy of materialReaders) await addMaterial(world.staff, input({ seenBy }));
    const outsider = await createEct({ school: world.school });

    expect(seenOn((await getOwnSchedule(world.ect)).entries)).toEqual(['ects', 'everybody', 'school']);
    expect(seenOn((await getOwnSchedule(world.mentor)).entries)).toEqual(['everybody', 'mentors', 'school']);
    const own = (await getOwnProfile(world.ect)).roles[0]?.schedule.events ?? [];
    expect(seenOn(own)).toEqual(['ects', 'everybody', 'school']);
    expect(seenOn((await getSchoolSchedule(world.tutor, world.school.id)).entries)).toEqual(['school']);
    const profile = await getProfile(world.tutor, world.school.id, world.ectId);
    expect(seenOn(profile.roles[0]?.schedule.events ?? [])).toEqual(['school']);
    const mentee = await getMenteeProfile(world.mentor, world.ectId);
    expect(seenOn(mentee.schedule.events)).toEqual([]);
    expect(seenOn((await getOwnSchedule(await asSelf(outsider.person))).entries)).toEqual([]);
    const [led] = await listFacilitatedGroups(world.facilitator);
    expect(seenOn(led?.events ?? [])).toEqual([...materialReaders].sort());
  });

  it('stay with an event that is over, so that a recording reaches those who missed it', async () => {
    const past = await createEvent({ group: world.group, on: addDays(today(), -7) });
    await addMaterial(
      world.staff,
      input({ eventId: past.id, kind: 'recording', text: '', url: 'https://video.example.org/1' }),
    );

    const entry = (await getOwnSchedule(world.ect)).entries.find(({ id }) => id === past.id);

    expect(entry).toMatchObject({
      when: 'past',
      materials: [{ kind: 'recording', url: 'https://video.example.org/1' }],
    });
  });

  it('are changed and taken away, and the second of two people is told', async () => {
    await addMaterial(world.staff, input());
    const { id, version } = await onlyMaterial();
    const change = { ...input({ text: 'Use the front door.' }), materialId: id, version };
    await changeMaterial(world.staff, change);

    expect(await onlyMaterial()).toMatchObject({ text: 'Use the front door.', version: 2 });
    await expect(changeMaterial(world.staff, change)).rejects.toThrow(Conflict);
    const remove = { ...world.ids, materialId: id, version };
    await expect(removeMaterial(world.staff, remove)).rejects.toThrow(Conflict);
    await removeMaterial(world.staff, { ...remove, version: 2 });
    expect(await listEventMaterials(world.staff, world.ids)).toEqual([]);
    const audited = await ownerSql(`select action from audit_event where subject_id = '${id}' order by at`);
    expect(audited.map(({ action }) => action)).toEqual([
      'event_material.added',
      'event_material.changed',
      'event_material.removed',
    ]);
  });

  it('say something, and are no more than twenty', async () => {
    await expect(addMaterial(world.staff, input({ text: '' }))).rejects.toMatchObject({ field: 'text' });
    for (let at = 0; at < 20; at++) await addMaterial(world.staff, input());
    await expect(addMaterial(world.staff, input())).rejects.toThrow(RuleBroken);
    await expect(send()).rejects.toMatchObject({ problem: 'too_many' });
  });

  it('of another organisation’s event are the same as missing', async () => {
    await addMaterial(world.staff, input());
    await send();
    const stranger = await asStaff(await createDeliveryPartner());
    const { id: materialId, version } = await onlyMaterial();

    await expect(listEventMaterials(stranger, world.ids)).rejects.toThrow(NotFound);
    await expect(addMaterial(stranger, input())).rejects.toThrow(NotFound);
    await expect(changeMaterial(stranger, { ...input(), materialId, version })).rejects.toThrow(NotFound);
    await expect(removeMaterial(stranger, { ...world.ids, materialId, version })).rejects.toThrow(NotFound);
    await expect(receiveMaterialFile(stranger, world.ids, upload())).rejects.toThrow(NotFound);
    const { leadProvider, deliveryPartner } = world;
    const elsewhere = { ...world.ids, groupId: (await createGroup({ leadProvider, deliveryPartner })).id };
    await expect(addMaterial(world.staff, { ...input(), ...elsewhere })).rejects.toThrow(NotFound);
  });
});

describe('a file', () => {
  it('is downloaded by whom it is for, with a type of ours and never shown in the page', async () => {
    await send({ seenBy: 'school' });
    const { id, file } = await onlyMaterial();
    expect(file).toEqual({ name: 'slides.pdf', type: 'application/pdf', size: pdf.length });

    const files = [
      await getStaffMaterialFile(world.staff, id),
      await getFacilitatorMaterialFile(world.facilitator, id),
      await getSchoolMaterialFile(world.tutor, world.school.id, id),
      await getSchoolMaterialFile(world.staff, world.school.id, id),
      await getOwnMaterialFile(world.ect, id),
      await getOwnMaterialFile(world.mentor, id),
    ];
    for (const one of files) expect(Buffer.from(one.bytes).toString()).toBe('%PDF-1.7 invented');

    const answer = await materialAnswer(new Request('http://localhost/'), id, (of) =>
      getOwnMaterialFile(world.ect, of),
    );
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="slides\.pdf"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('is nobody else’s', async () => {
    await send({ seenBy: 'mentors' });
    const { id } = await onlyMaterial();
    const elsewhere = await createSchool();
    const stranger = await asStaff(await createDeliveryPartner());
    const otherFacilitator = await asFacilitator(world.deliveryPartner);

    await expect(getOwnMaterialFile(world.ect, id)).rejects.toThrow(NotFound);
    await expect(getSchoolMaterialFile(world.tutor, world.school.id, id)).rejects.toThrow(NotFound);
    await expect(getSchoolMaterialFile(world.tutor, elsewhere.id, id)).rejects.toThrow(NotFound);
    await expect(getStaffMaterialFile(stranger, id)).rejects.toThrow(NotFound);
    await expect(getFacilitatorMaterialFile(otherFacilitator, id)).rejects.toThrow(NotFound);
    expect((await getOwnMaterialFile(world.mentor, id)).fileName).toBe('slides.pdf');
  });

  it('keeps nothing of a hostile name but its end', async () => {
    await send({ name: '..\\..\\"evil"\u202e;.pdf' });
    const { id, file } = await onlyMaterial();
    const answer = await materialAnswer(new Request('http://localhost/'), id, (of) =>
      getStaffMaterialFile(world.staff, of),
    );

    expect(file?.name).not.toMatch(/[\\/\u202e]/);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"\r\n]*"(;|$)/);
  });

  it('is refused with the reason when it is not what it is called, empty, too large or not described', async () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    await expect(send({ content: page })).rejects.toMatchObject({ problem: 'wrong_type' });
    await expect(send({ content: page, name: 'a.html' })).rejects.toMatchObject({ problem: 'wrong_type' });
    await expect(send({ content: new Uint8Array() })).rejects.toMatchObject({ problem: 'empty' });
    await expect(send({ kind: 'virus' })).rejects.toMatchObject({ problem: 'kind' });
    await expect(send({ seenBy: 'world' })).rejects.toMatchObject({ problem: 'seenBy' });
    const large = new Uint8Array(largestFile + 1);
    large.set(pdf);
    await expect(send({ content: large })).rejects.toMatchObject({ problem: 'too_big' });
    const plain = new Request('http://localhost/', { method: 'POST', body: 'file=1' });
    await expect(receiveMaterialFile(world.staff, world.ids, plain)).rejects.toMatchObject({
      problem: 'no_file',
    });
    expect(await listEventMaterials(world.staff, world.ids)).toEqual([]);
  });
});
