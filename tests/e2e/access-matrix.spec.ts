import { expect, test } from '@playwright/test';
import { type Persona, personas } from '../../prisma/seed/personas';
import { type Access, access, addressOf } from './support/access';
import { type Answer, ask, inLanes, kindOf } from './support/answers';
import { type Signed, signIn, sql } from './support/database';
import { handlerRoutes, pageRoutes } from './support/routes';
import {
  type PersonFacts,
  readWorld,
  secretsFrom,
  seesPersonAt,
  seesSchool,
  standings,
  type World,
} from './support/who-sees-what';

interface Case {
  route: string;
  path: string;
  expected: string;
  /** Instead of an answer of its own: where it sends one on to. */
  leadsTo?: RegExp;
}

const routes = [...pageRoutes, ...handlerRoutes];
const unknownId = '00000000-0000-4000-8000-000000000000';
/** Schools of one partner, of the other, of another lead provider's people, and one that an account has left. */
const otherSchools = [900101, 900201, 900213, 900401, 900207, 900501];
const unknownSchools = ['999999', 'x', '0'];

let world: World;
let programmes: { id: string; readers: string }[];
let groups: { id: string; event: string; owners: string }[];
let batches: { id: string; organisation: string }[];

// Some hundred addresses each.
test.describe.configure({ timeout: 180_000 });

test.beforeAll(async () => {
  world = await readWorld();
  programmes = await sql(
    `select v.id, l.name || ' ' || coalesce((select string_agg(distinct d.name, ' ') from partnership w
       join organisation d on d.id = w.delivery_partner_id where w.lead_provider_id = p.lead_provider_id), '') as readers
     from programme_version v join programme p on p.id = v.programme_id join organisation l on l.id = p.lead_provider_id`,
  );
  groups = await sql(
    `select distinct on (g.lead_provider_id, g.delivery_partner_id) g.id,
       (select e.id from event e where e.group_id = g.id order by e.starts_at desc limit 1) as event, l.name || ' ' || d.name as owners
     from groups g join organisation l on l.id = g.lead_provider_id join organisation d on d.id = g.delivery_partner_id
     order by g.lead_provider_id, g.delivery_partner_id, g.intake_year desc, g.name`,
  );
  batches = await sql(
    `insert into import_batch (kind, organisation_id, created_by_id, file_name, file_bytes, file_hash, as_of, state)
     select 'registrations', o.id, (select user_id from membership where organisation_id = o.id limit 1), 'people.csv', 1, 'x', current_date, 'failed'
     from organisation o where kind in ('delivery_partner', 'lead_provider') and exists (select from membership where organisation_id = o.id)
     returning id, (select name from organisation where id = organisation_id) as organisation`,
  );
});

test.afterAll(() => sql('delete from import_batch where id = any($1)', [batches.map(({ id }) => id)]));

test('between them the personas try every school and every made-up address at every route', () => {
  const tried = new Set(
    personas
      .flatMap(casesOf)
      .map(({ route, path }) => `${route} ${path.split('/')[route.split('/').indexOf('[urn]')]}`),
  );
  const ofSchools = routes.filter(
    (route) =>
      ['school', 'person-at-school'].includes(access[route]?.audience ?? '') && access[route]?.answer !== 404,
  );
  const untried = ofSchools.flatMap((route) =>
    otherSchools.map((urn) => `${route} ${urn}`).filter((pair) => !tried.has(pair)),
  );

  expect(ofSchools.length).toBeGreaterThan(30);
  expect(untried).toEqual([]);
});

test('every route has an entry in the access matrix', () => {
  const missing = routes.filter((route) => access[route] === undefined);
  const gone = Object.keys(access).filter((route) => !routes.includes(route));

  expect(missing, 'Add these routes to tests/e2e/support/access.ts and say who may see them').toEqual([]);
  expect(gone, 'These routes are no more: take them out of tests/e2e/support/access.ts').toEqual([]);
  expect(routes.length).toBeGreaterThan(40);
});

/** How organisations are called by their short names. */
const nameIn: Record<string, string> = { BPN: 'Best Practice', STEP: 'Shropshire' };

function casesOf(persona: Persona): Case[] {
  return routes.flatMap((route) => {
    const entry = access[route];
    return entry === undefined ? [] : casesOfRoute(persona, route, entry);
  });
}

function casesOfRoute(persona: Persona, route: string, entry: Access): Case[] {
  const standing = standings[persona.key];
  const path = entry.path ?? route;
  const if200 = (allowed: boolean) => (allowed ? '200' : '404');
  const { staffOf } = standing;
  if (entry.answer === 404 && entry.audience !== 'everybody')
    return [{ route, path: addressOf(path, { urn: 900101, person: { id: unknownId } }), expected: '404' }];
  switch (entry.audience) {
    case 'everybody':
      return [
        {
          route,
          path,
          expected: entry.answer === 307 ? 'sign-in' : String(entry.answer ?? 200),
          leadsTo: entry.leadsTo,
        },
      ];
    case 'signed-in':
      return [{ route, path, expected: '200', leadsTo: entry.leadsTo }];
    case 'self':
      return [{ route, path, expected: if200(standing.self === true) }];
    case 'staff':
      if (route.endsWith('/[id]/errors')) return [{ route, path, expected: '404' }];
      if (route !== '/staff/imports/[id]') return [{ route, path, expected: if200(staffOf !== undefined) }];
      return [
        ...batches.map(({ id, organisation }) => ({
          route,
          path: `/staff/imports/${id}`,
          expected: if200(staffOf !== undefined && organisation.includes(nameIn[staffOf] ?? staffOf)),
        })),
        { route, path: `/staff/imports/${unknownId}`, expected: '404' },
        { route, path: '/staff/imports/x', expected: '404' },
      ];
    case 'portal-staff':
      return [{ route, path, expected: if200(staffOf === 'STEP' || staffOf === 'BPN') }];
    case 'programme':
      return [
        ...programmes.map(({ id, readers }) => ({
          route,
          path: path.replace('[versionId]', id),
          expected: if200(staffOf !== undefined && readers.includes(nameIn[staffOf] ?? staffOf)),
        })),
        { route, path: path.replace('[versionId]', unknownId), expected: '404' },
      ];
    case 'group':
      return [
        ...groups.map(({ id, event, owners }) => ({
          route,
          path: path.replace('[groupId]', id).replace('[eventId]', event ?? unknownId),
          expected: if200(staffOf !== undefined && owners.includes(nameIn[staffOf] ?? staffOf)),
        })),
        ...[unknownId, 'x'].map((id) => ({
          route,
          path: path.replace('[groupId]', id).replace('[eventId]', unknownId),
          expected: '404',
        })),
      ];
    case 'facilitator':
      return [{ route, path, expected: if200(standing.facilitator === true) }];
    case 'administrator':
      return [{ route, path, expected: if200(standing.administrator === true) }];
    case 'mentor-of':
      return menteeCases(persona, route);
    case 'school':
      return [
        ...schoolsFor(persona, route).map((urn) => ({
          route,
          path: addressOf(path, { urn }),
          expected: !seesSchool(standing, urn, world)
            ? '404'
            : standing.schools.includes(urn)
              ? '200'
              : (entry.staff ?? '200'),
        })),
        ...inTurn(persona, route, unknownSchools, 1).map((urn) => ({
          route,
          path: addressOf(path, { urn }),
          expected: '404',
        })),
      ];
    case 'person-at-school':
      return personCases(persona, route, path, entry.staff);
  }
}

/** Own schools, and two of the others in turn: between them the personas try every school at every route. */
function schoolsFor(persona: Persona, route: string): number[] {
  const own = standings[persona.key].schools.slice(0, 2);
  const others = otherSchools.filter((urn) => !own.includes(urn));
  return [...own, ...inTurn(persona, route, others, 2)];
}

/** Some of the choices, other ones for the next persona and the next route, so that all meet in the end. */
function inTurn<Choice>(
  persona: Persona,
  route: string,
  choices: readonly Choice[],
  count: number,
): Choice[] {
  const start = personas.indexOf(persona) + routes.indexOf(route);
  return Array.from(
    { length: Math.min(count, choices.length) },
    (_, step) => choices[(start + step) % choices.length],
  ).filter((choice) => choice !== undefined);
}

function personCases(persona: Persona, route: string, address: string, staff = '200'): Case[] {
  const standing = standings[persona.key];
  const urns = schoolsFor(persona, route);
  const residents = new Map(urns.map((urn) => [urn, peopleAt(urn)]));
  const cases = urns.flatMap((urn) =>
    (residents.get(urn) ?? []).map((person) => ({
      route,
      path: addressOf(address, { urn, person }),
      expected: !seesPersonAt(standing, person, urn) ? '404' : standing.schools.includes(urn) ? '200' : staff,
    })),
  );
  // A person of one school under the address of another.
  const crossed = urns.flatMap((urn, index) => {
    const stranger = residents
      .get(urns[(index + 1) % urns.length] ?? 0)
      ?.find(({ urns: of }) => !of.includes(urn));
    return stranger === undefined
      ? []
      : [{ route, path: addressOf(address, { urn, person: stranger }), expected: '404' }];
  });
  const unknown = inTurn(persona, route, [unknownId, 'x'], 1).flatMap((id) =>
    urns
      .slice(0, 1)
      .map((urn) => ({ route, path: addressOf(address, { urn, person: { id } }), expected: '404' })),
  );
  return [...cases, ...crossed.slice(0, 2), ...unknown];
}

/** Of each school somebody trained by one provider and, where there is one, somebody trained by another. */
function peopleAt(urn: number): PersonFacts[] {
  const here = world.people.filter((person) => person.urns.includes(urn));
  const provider = (person: PersonFacts) => person.trainedBy.find((by) => by.urn === urn)?.organisation;
  const first = here[0];
  const other = here.find((person) => first !== undefined && provider(person) !== provider(first));
  return [first, other].filter((person) => person !== undefined);
}

function menteeCases({ email }: Persona, route: string): Case[] {
  const self = world.people.find(({ account }) => account === email);
  const mentees = new Set(
    world.pairs.filter((pair) => pair.mentor === self?.id && pair.current).map(({ ect }) => ect),
  );
  const former = world.pairs.filter(
    (pair) => pair.mentor === self?.id && !pair.current && !mentees.has(pair.ect),
  );
  const strangers = world.people.filter(({ id }) => !mentees.has(id)).slice(0, 3);
  return [
    ...[...mentees].map((id) => ({
      route,
      path: addressOf(route, { urn: 0, person: { id } }),
      expected: '200',
    })),
    ...[...former.map(({ ect }) => ect), ...strangers.map(({ id }) => id), unknownId, 'x'].map((id) => ({
      route,
      path: addressOf(route, { urn: 0, person: { id } }),
      expected: '404',
    })),
  ];
}

function isAnswer(answer: Answer, expected: string, leadsTo?: RegExp): boolean {
  const kind = kindOf(answer);
  return leadsTo === undefined ? kind === expected : kind.startsWith('to ') && leadsTo.test(kind.slice(3));
}

function leaks(body: string, secrets: string[]): string[] {
  return secrets.filter((secret) => body.includes(secret));
}

for (const persona of personas) {
  test(`${persona.key} gets what is theirs and the 404 of everything else`, async () => {
    test.setTimeout(180_000);
    const signed = await signIn(persona.key);
    const secrets = secretsFrom(persona, world);
    const wrong: string[] = [];
    const cases = casesOf(persona);
    await inLanes(cases, 4, async ({ route, path, expected, leadsTo }) => {
      const answer = await ask(path, signed);
      if (!isAnswer(answer, expected, leadsTo))
        wrong.push(`${path}: ${kindOf(answer)}, expected ${leadsTo ?? expected}`);
      const isPublic = access[route]?.audience === 'everybody';
      // Accounts are an administrator's to see, also of somebody who is a teacher elsewhere.
      const tells = isPublic || route === '/admin/members' ? [] : leaks(answer.body, secrets);
      wrong.push(...tells.map((secret) => `${path} tells ${secret}`));
      if (!isPublic && !/no-store/.test(answer.headers.get('cache-control') ?? ''))
        wrong.push(`${path} may be stored: ${answer.headers.get('cache-control')}`);
    });

    expect(cases.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });
}

test('nobody signed in gets the sign-in page in place of everything that is not public', async () => {
  const wrong: string[] = [];
  const cases = personas[0] === undefined ? [] : casesOf(personas[0]);
  await inLanes(cases, 4, async ({ route, path, expected, leadsTo }) => {
    const isPublic = access[route]?.audience === 'everybody';
    for (const signed of [null, { name: '', value: '', header: 'ecf-session=made-up' }]) {
      const answer = await ask(path, signed);
      const right = isPublic ? isAnswer(answer, expected, leadsTo) : kindOf(answer) === 'sign-in';
      if (!right) wrong.push(`${path}: ${kindOf(answer)}`);
    }
  });

  expect(wrong).toEqual([]);
});

/** Headers, and what is put behind the address. */
const disguises: Record<string, string>[] = [
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Prefetch': '2', 'Next-Router-Segment-Prefetch': '/_tree' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
  { 'X-Forwarded-Host': 'elsewhere.example.org', 'X-Forwarded-Proto': 'https' },
  { 'Next-Resume': '1' },
  { 'x-nextjs-data': '1' },
  { 'Next-Action': 'x' },
  { suffix: '.rsc' },
  { suffix: '.segments/_tree.segment.rsc', RSC: '1' },
  { suffix: '?_rsc=1', RSC: '1' },
];

test.describe('requests in disguise', () => {
  const tried: Persona['key'][] = ['induction-tutor', 'ect', 'other-delivery-partner-staff', 'administrator'];

  for (const key of [null, ...tried]) {
    test(`tell ${key ?? 'nobody signed in'} no more than a plain one`, async () => {
      test.setTimeout(180_000);
      const persona = personas.find((candidate) => candidate.key === key);
      const signed: Signed | null = key === null ? null : await signIn(key);
      const secrets =
        persona === undefined
          ? world.people.flatMap(({ name, trn, email }) => [name, trn, email].filter((text) => text !== null))
          : secretsFrom(persona, world);
      const told: string[] = [];
      const refused = casesOf(persona ?? personas[0] ?? fail()).filter(
        ({ route, expected }) =>
          access[route]?.audience !== 'everybody' && (persona === undefined || expected === '404'),
      );
      const perRoute = [
        ...new Map(
          refused.map((refusal) => [`${refusal.route} ${refusal.path.slice(-3)}`, refusal]),
        ).values(),
      ];
      const visitor = [null, ...tried].indexOf(key);
      // Each route in each disguise by two of the five visitors.
      const requests = perRoute.flatMap(({ route, path }) =>
        disguises
          .filter((_, disguise) => (disguise + routes.indexOf(route) + visitor * 2) % 5 < 2)
          .map(({ suffix, ...headers }) => ({ path: `${path}${suffix ?? ''}`, headers })),
      );
      await inLanes(requests, 4, async ({ path, headers }) => {
        const answer = await ask(path, signed, headers);
        const found = leaks(answer.body, secrets);
        if (found.length > 0) told.push(`${path} ${JSON.stringify(headers)} tells ${found.slice(0, 3)}`);
        if (/elsewhere\.example\.org/.test(answer.location ?? '')) told.push(`${path} leads to another host`);
        if (answer.status >= 500) told.push(`${path} ${JSON.stringify(headers)}: ${answer.status}`);
      });

      expect(requests.length).toBeGreaterThan(50);
      expect(told).toEqual([]);
    });
  }
});

function fail(): never {
  throw new Error('There are no personas.');
}
