import type { PersonaKey } from '../../../prisma/seed/personas';
import { sql } from './database';

export interface Standing {
  /** URNs of the schools that the persona works at today. */
  schools: number[];
  staffOf?: 'STEP' | 'BPN' | 'Marchlands' | 'Bellwether';
  self?: true;
  facilitator?: true;
  administrator?: true;
}

const quillbrook = 900101;

/** Written by hand beside the demonstration data, so that a mistake in either shows. */
export const standings: Record<PersonaKey, Standing> = {
  headteacher: { schools: [quillbrook] },
  'induction-tutor': { schools: [quillbrook] },
  'trust-induction-tutor': { schools: [900201, 900202, 900203, 900204] },
  'two-school-induction-tutor': { schools: [900102, 900303] },
  'headteacher-and-mentor': { schools: [900205], self: true },
  'induction-tutor-and-mentor': { schools: [900212], self: true },
  'all-through-induction-tutor': { schools: [900401] },
  ect: { schools: [], self: true },
  'ect-first-year': { schools: [], self: true },
  'ect-paused': { schools: [], self: true },
  'ect-not-placed': { schools: [], self: true },
  'ect-with-ucl': { schools: [], self: true },
  mentor: { schools: [], self: true },
  'mentor-at-two-schools': { schools: [], self: true },
  'mentor-who-was-ect': { schools: [], self: true },
  'delivery-partner-staff': { schools: [], staffOf: 'STEP' },
  'lead-provider-staff': { schools: [], staffOf: 'BPN' },
  facilitator: { schools: [], facilitator: true },
  'several-roles': { schools: [900209, 900206], self: true, facilitator: true },
  'other-delivery-partner-staff': { schools: [], staffOf: 'Marchlands' },
  'other-delivery-partner-second': { schools: [], staffOf: 'Marchlands' },
  'other-headteacher': { schools: [900501] },
  'other-lead-provider-staff': { schools: [], staffOf: 'Bellwether' },
  administrator: { schools: [], administrator: true },
  'former-induction-tutor': { schools: [] },
};

const organisationNames = {
  STEP: 'Shropshire & Telford Education Partnership',
  BPN: 'Best Practice Network',
  Marchlands: 'Marchlands Teaching Partnership',
  Bellwether: 'Bellwether Teacher Development',
} as const;

export interface PersonFacts {
  id: string;
  name: string;
  trn: string | null;
  email: string | null;
  /** Every school at which the person is, was or will be. */
  urns: number[];
  /** Organisations that train or trained the person there, by URN. */
  trainedBy: { urn: number; organisation: string }[];
  account: string | null;
}

export interface SchoolFacts {
  urn: number;
  partners: string[];
}

export interface World {
  people: PersonFacts[];
  schools: SchoolFacts[];
  /** `open`: not over yet, planned ones included; `current`: today. */
  pairs: { ect: string; mentor: string; open: boolean; current: boolean }[];
  /** Groups with an event to come. */
  groups: { id: string; deliveryPartner: string; event: string }[];
  /** A version of a programme that groups are trained by. */
  programmeVersion: string;
}

export async function readWorld(): Promise<World> {
  const people = await sql<PersonFacts>(
    `select n.id, n.name, n.trn, n.email::text, u.email::text as account,
       array(select distinct s.urn from school_period p join school s on s.id = p.school_id where p.person_id = n.id) as urns,
       coalesce((select json_agg(distinct jsonb_build_object('urn', s.urn, 'organisation', o.name))
         from school_period p join school s on s.id = p.school_id
         join (select school_period_id, lead_provider_id, delivery_partner_id from training_period
               union select school_period_id, lead_provider_id, delivery_partner_id from registration) t on t.school_period_id = p.id
         join organisation o on o.id in (t.lead_provider_id, t.delivery_partner_id)
         where p.person_id = n.id), '[]') as "trainedBy"
     from person n left join users u on u.id = n.user_id order by n.id`,
  );
  const schools = await sql<SchoolFacts>(
    `select s.urn, array(select distinct o.name from partnership p join organisation o on o.id in (p.lead_provider_id, p.delivery_partner_id)
       where p.school_id = s.id) as partners from school s order by 1`,
  );
  const pairs = await sql<World['pairs'][number]>(
    `select e.person_id as ect, m.person_id as mentor, (s.ends_on is null or s.ends_on >= current_date) as open,
       (s.starts_on <= current_date and (s.ends_on is null or s.ends_on >= current_date)) as current
     from mentorship s join school_period e on e.id = s.ect_period_id join school_period m on m.id = s.mentor_period_id`,
  );
  const groups = await sql<World['groups'][number]>(
    `select distinct on (g.id) g.id, o.name as "deliveryPartner", e.id as event
     from groups g join organisation o on o.id = g.delivery_partner_id
     join event e on e.group_id = g.id and e.starts_at > now() and e.status <> 'cancelled'
     order by g.id, e.starts_at`,
  );
  const [version] = await sql<{ id: string }>(
    `select g.programme_version_id as id from groups g join organisation o on o.id = g.delivery_partner_id
     where o.name like 'Shropshire%' and g.programme_version_id is not null order by g.name limit 1`,
  );
  return { people, schools, pairs, groups, programmeVersion: version?.id ?? '' };
}

const isOf = (name: string, organisation: NonNullable<Standing['staffOf']>) =>
  name.startsWith(organisationNames[organisation]);

export function seesSchool(standing: Standing, urn: number, { people, schools }: World): boolean {
  if (standing.schools.includes(urn)) return true;
  const { staffOf } = standing;
  if (staffOf === undefined) return false;
  return (
    schools.some((school) => school.urn === urn && school.partners.some((name) => isOf(name, staffOf))) ||
    people.some(({ trainedBy }) => trainedBy.some((by) => by.urn === urn && isOf(by.organisation, staffOf)))
  );
}

/** Whether the person's record at the school opens for the persona. */
export function seesPersonAt(standing: Standing, person: PersonFacts, urn: number): boolean {
  if (!person.urns.includes(urn)) return false;
  if (standing.schools.includes(urn)) return true;
  const { staffOf } = standing;
  return (
    staffOf !== undefined && person.trainedBy.some((by) => by.urn === urn && isOf(by.organisation, staffOf))
  );
}

/** Texts that may never reach the persona: of people of whom they may know nothing, or no more than the name. */
export function secretsFrom(persona: { key: PersonaKey; email: string }, world: World): string[] {
  const standing = standings[persona.key];
  const self = standing.self ? world.people.find(({ account }) => account === persona.email) : undefined;
  const counterparts = new Set(
    world.pairs.flatMap(({ ect, mentor, open }) =>
      ect === self?.id ? [mentor] : mentor === self?.id && open ? [ect] : [],
    ),
  );
  const isFull = (person: PersonFacts) =>
    person.id === self?.id || person.urns.some((urn) => seesPersonAt(standing, person, urn));
  const isNamed = (person: PersonFacts) =>
    isFull(person) ||
    counterparts.has(person.id) ||
    person.urns.some((urn) => seesSchool(standing, urn, world)) ||
    standing.facilitator;
  // Two people may have one name, or somebody two records.
  const names = new Set(world.people.filter(isNamed).map(({ name }) => name));
  return world.people
    .filter((person) => !isFull(person))
    .flatMap((person) => [person.trn, person.email, names.has(person.name) ? null : person.name])
    .filter((text) => text !== null);
}
