import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { switchTenantFilters } from '@/lib/auth/tenant-filter';
import { disconnect } from '@/lib/db/client';
import { NotFound } from '@/lib/errors';
import { filesIn } from '@/tests/architecture/source-files';
import { asAdministrator, asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { reads, withoutTenants } from './reads';

const keys = ['here', 'samePartner', 'otherPartner'] as const;
type Key = (typeof keys)[number];
type Viewer = Parameters<(typeof reads)[number]['call']>[0];

let tenants: Record<Key, Tenant>;
let viewers: { name: string; actor: Viewer; own: Key[] }[];

beforeAll(async () => {
  const leadProvider = await createLeadProvider();
  const [one, two] = [await createDeliveryPartner(), await createDeliveryPartner()];
  tenants = {
    here: await createTenant({ leadProvider, deliveryPartner: one }),
    samePartner: await createTenant({ leadProvider, deliveryPartner: one }),
    otherPartner: await createTenant({ leadProvider: await createLeadProvider(), deliveryPartner: two }),
  };
  viewers = [
    { name: 'tutor', actor: tenants.here.tutor, own: ['here'] },
    { name: 'head', actor: tenants.here.head, own: ['here'] },
    { name: 'ECT', actor: tenants.here.ectSelf, own: ['here'] },
    { name: 'mentor', actor: tenants.here.mentorSelf, own: ['here'] },
    { name: 'delivery partner', actor: await asStaff(one), own: ['here', 'samePartner'] },
    { name: 'lead provider', actor: await asStaff(leadProvider), own: ['here', 'samePartner'] },
    { name: 'other partner', actor: await asStaff(two), own: ['otherPartner'] },
    { name: 'facilitator', actor: tenants.here.facilitator, own: ['here'] },
    { name: 'administrator', actor: await asAdministrator(), own: [] },
  ];
});

afterEach(() => switchTenantFilters('on', { isTest: true }));
afterAll(disconnect);

/** Whatever would give away that something of this school was read. */
function canariesOf(tenant: Tenant): string[] {
  const people = [tenant.ect, tenant.paused, tenant.mentor].flatMap(({ person, period, training }) => [
    person.id,
    person.trn ?? '',
    person.email ?? '',
    `"${person.name}"`,
    period.id,
    training.id,
  ]);
  const { group, event, visit, invitation, enquiry, batch } = tenant;
  return [
    ...people,
    ...[group, event, visit, invitation, enquiry, batch].map(({ id }) => id),
    tenant.tutor.userId,
  ];
}

async function answerOf(read: (typeof reads)[number], actor: Viewer, ids: Tenant): Promise<string> {
  try {
    return JSON.stringify(await read.call(actor, ids), (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
  } catch (error) {
    if (error instanceof NotFound) return 'not found';
    throw error;
  }
}

describe.each(['on', 'off'] as const)('with the filters of the queries switched %s', (state) => {
  it.each(reads.map((read) => [read.of, read] as const))(
    '%s tells nothing of another school',
    async (_of, read) => {
      const told: string[] = [];
      let asked = 0;
      switchTenantFilters(state, { isTest: true });

      for (const { name, actor, own } of viewers.filter((viewer) =>
        read.readers.includes(viewer.actor.kind),
      )) {
        for (const key of keys) {
          const answer = await answerOf(read, actor, tenants[key]);
          asked += 1;
          for (const other of keys.filter((candidate) => !own.includes(candidate)))
            for (const canary of canariesOf(tenants[other]))
              if (answer.includes(canary))
                told.push(`${name}, asked about ${key}, was told ${canary} of ${other}`);
        }
      }

      expect(asked).toBeGreaterThan(0);
      expect(told).toEqual([]);
    },
  );
});

it('finds what is one’s own, so that the silence above means something', async () => {
  const finds = reads.filter(({ of }) =>
    /#(listPeople|getProfile|getOwnProfile|getSchool|getPerson|findEnquiry)/.test(of),
  );
  const empty: string[] = [];
  for (const read of finds) {
    for (const { name, actor } of viewers.filter(
      (viewer) => viewer.own.includes('here') && read.readers.includes(viewer.actor.kind),
    )) {
      const answer = await answerOf(read, actor, tenants.here);
      const seen = canariesOf(tenants.here).filter((canary) => answer.includes(canary));
      if (
        answer === 'not found' ||
        (seen.length === 0 && !/past|upcoming|Details|Register|Overview/.test(read.of + answer.slice(0, 40)))
      )
        empty.push(`${read.of} as ${name}: ${answer.slice(0, 200)}`);
    }
  }

  expect(empty).toEqual([]);
});

it('tries every query that takes an actor', () => {
  const declared = filesIn('lib').flatMap((file) =>
    /\/commands\//.test(file.path)
      ? []
      : [
          ...file.code.matchAll(/^export async function ((?:list|get|count|find|search)\w*)\(\s*actor:/gm),
        ].map((match) => `${file.path}#${match[1]}`),
  );
  const tried = new Set([...reads.map(({ of }) => of), ...withoutTenants]);

  expect(declared.length).toBeGreaterThan(10);
  expect(declared.filter((name) => !tried.has(name))).toEqual([]);
});
