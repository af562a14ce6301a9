import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { loadAllocation } from './load';
import { ownRuns } from './policy';
import { proposalSchema } from './schemas';
import type { AllocationRun, AllocationState } from './types';

export interface AllocationOverview {
  waiting: { ects: number; mentors: number };
  /** Of all groups of the intakes of those who wait. */
  freePlaces: number;
  runs: Omit<AllocationRun, 'places'>[];
}

/** Who waits for a group, and the proposals made so far, newest first. */
export async function getAllocationOverview(actor: StaffActor): Promise<AllocationOverview> {
  return withActor(actor, async (tx) => {
    const { people, groups } = await loadAllocation(tx, actor, today());
    const intakes = new Set(people.map(({ intake }) => `${intake.year} ${intake.term}`));
    const runs = await tx.allocationRun.findMany({
      where: tenantFilter(ownRuns(actor)),
      orderBy: { createdAt: 'desc' },
      take: 20,
      omit: { proposal: true },
    });
    const names = await namesOf(
      tx,
      runs.map(({ createdById }) => createdById),
    );
    return {
      waiting: {
        ects: people.filter(({ role }) => role === 'ect').length,
        mentors: people.filter(({ role }) => role === 'mentor').length,
      },
      freePlaces: groups
        .filter(({ intake }) => intakes.has(`${intake.year} ${intake.term}`))
        .reduce((sum, { free }) => sum + Math.max(0, free), 0),
      runs: runs.map((run) => summaryOf(run, names)),
    };
  });
}

/** One proposal; null for one of another organisation, and for what is no id at all. */
export async function getAllocationRun(actor: StaffActor, runId: string): Promise<AllocationRun | null> {
  if (!z.uuid().safeParse(runId).success) return null;
  return withActor(actor, async (tx) => {
    const run = await tx.allocationRun.findFirst({ where: { id: runId, ...tenantFilter(ownRuns(actor)) } });
    if (run === null) return null;
    const names = await namesOf(tx, [run.createdById]);
    return { ...summaryOf(run, names), places: proposalSchema.parse(run.proposal).places };
  });
}

interface RunRow {
  id: string;
  version: number;
  createdAt: Date;
  createdById: string;
  appliedAt: Date | null;
  undoneAt: Date | null;
}

function summaryOf(run: RunRow, names: ReadonlyMap<string, string>): Omit<AllocationRun, 'places'> {
  const state: AllocationState =
    run.undoneAt !== null ? 'undone' : run.appliedAt !== null ? 'applied' : 'proposed';
  return {
    id: run.id,
    version: run.version,
    state,
    createdAt: run.createdAt,
    createdBy: names.get(run.createdById) ?? 'A colleague',
    changedAt: run.undoneAt ?? run.appliedAt ?? run.createdAt,
  };
}

async function namesOf(tx: Tx, userIds: string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, name: true, email: true },
  });
  return new Map(users.map(({ id, name, email }) => [id, name ?? email]));
}
