import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { mayMove, requestMoves } from '@/lib/requests/states';
import { type RequestMover, type RequestState, requestStates } from '@/lib/requests/types';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { asStanding, refusalOf, type Standing } from '@/tests/support/sql-session';
import { copy } from './attempts/attempt';
import { copyRequest } from './attempts/world';
import { standingOf } from './walls/standing';

const movers: RequestMover[] = ['school', 'self', 'staff', 'worker'];

let tenant: Tenant;
let standings: Record<RequestMover, Standing>;
/** Of each mover one request in every state. */
let requests: Record<RequestMover, Map<RequestState, { id: string }>>;

const decided: readonly RequestState[] = ['agreed', 'done', 'declined', 'undone'];
const finished: readonly RequestState[] = ['done', 'undone'];

beforeAll(async () => {
  tenant = await createTenant({
    leadProvider: await createLeadProvider(),
    deliveryPartner: await createDeliveryPartner(),
  });
  standings = {
    school: standingOf(tenant.tutor),
    self: standingOf(tenant.ectSelf),
    staff: standingOf(await asStaff(tenant.deliveryPartner)),
    worker: { role: 'app_worker' },
  };
  const ofSchool = await inEveryState(tenant.request);
  const ofSelf = await inEveryState(tenant.question);
  requests = { school: ofSchool, self: ofSelf, staff: ofSchool, worker: ofSelf };
});

async function inEveryState(like: { id: string }) {
  const made = new Map<RequestState, { id: string }>();
  for (const state of requestStates)
    made.set(
      state,
      await copyRequest(like, {
        circumstance: 'session',
        state,
        decided_on: decided.includes(state) ? today() : null,
        done_on: finished.includes(state) ? today() : null,
      }),
    );
  return made;
}

function moveOf({ id }: { id: string }, to: RequestState): string {
  const doneOn = finished.includes(to) ? `'${today()}'` : 'null';
  const decidedOn = decided.includes(to) ? `, decided_on = '${today()}'` : '';
  return `update service_request set state = '${to}', done_on = ${doneOn}${decidedOn} where id = '${id}'`;
}

describe.each(movers)('as %s', (mover) => {
  const pairs = requestStates.flatMap((from) =>
    requestStates.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  it.each(pairs)('%s → %s is what the state machine says', async (from, to) => {
    const request = requests[mover].get(from) ?? { id: '' };
    const sql = moveOf(request, to);

    if (mayMove(from, to, mover)) {
      const moved = await asStanding(standings[mover], (client) => client.query(sql));
      expect(moved.rowCount).toBe(1);
    } else {
      expect((await refusalOf(standings[mover], sql))?.constraint).toBe('request_transition_allowed');
    }
  });

  it('begins a request as received and as nothing else', async () => {
    const like = mover === 'self' ? tenant.question : tenant.request;
    for (const state of requestStates.filter((other) => other !== 'received'))
      expect(
        (
          await refusalOf(
            standings[mover],
            copy('service_request', like, { number: 999_999, circumstance: 'session', state }),
          )
        )?.constraint,
        state,
      ).toBe('request_begins_received');
  });
});

it('holds the state machine of the code, move for move', async () => {
  const stored = await ownerSql<{ move: string }>(
    `select from_state || ' ' || to_state || ' ' || by_role as move from request_transition`,
  );
  const coded = requestMoves.flatMap(({ from, to, by }) => by.map((mover) => `${from} ${to} app_${mover}`));

  expect(stored.map(({ move }) => move).sort()).toEqual(coded.sort());
});

it('knows the states of the code, in its order', async () => {
  const [{ states } = { states: [] }] = await ownerSql<{ states: string[] }>(
    'select enum_range(null::request_state)::text[] as states',
  );

  expect(states).toEqual(requestStates);
});

it.each(['school', 'self', 'staff'] as const)(
  'does not let %s open what has changed records again: it is undone instead',
  async (mover) => {
    const request = await copyRequest(mover === 'self' ? tenant.question : tenant.request, {
      circumstance: 'session',
      state: 'done',
      decided_on: today(),
      done_on: today(),
    });
    expect(await refusalOf(standings[mover], moveOf(request, 'checking'))).toBeNull();
    await ownerSql(copy('service_request_effect', tenant.effect, { request_id: request.id }));

    expect((await refusalOf(standings[mover], moveOf(request, 'checking')))?.constraint).toBe(
      'request_with_effects_stays',
    );
  },
);
