import { randomUUID } from 'node:crypto';
import { cellText } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import type { ProviderName } from '../registrations/context';
import type { Known, KnownGroup, ModuleOfVersion } from './known';
import type { PlannedProgramme } from './plan-programmes';
import type { Venues } from './plan-venues';
import { readGroup, type ToldGroup } from './rows';
import { nameKey, Verdict } from './verdicts';

export type GroupDetails = Omit<KnownGroup, 'members' | 'memberRoles' | 'isPublished'>;

export interface PlannedGroup {
  group: GroupDetails;
  /** As it is now; null when it is new. */
  was: KnownGroup | null;
  /** Of the version that it follows from now on. */
  modules: ReadonlyMap<string, ModuleOfVersion> | null;
}

export interface PlannedGroups {
  verdicts: Verdict[];
  /** Of the sheet Groups, by name; null when refused. */
  byName: Map<string, PlannedGroup | null>;
}

export function planGroups(
  rows: readonly SheetRow[],
  known: Known,
  programmes: ReadonlyMap<string, PlannedProgramme>,
  venues: Venues,
): PlannedGroups {
  const byName = new Map<string, PlannedGroup | null>();
  const seen = new Map<string, number>();
  const verdicts = rows.map((row) => {
    const verdict = new Verdict('groups', row);
    const { told, problems } = readGroup(row);
    verdict.problems.push(...problems);
    verdict.subject = cellText(row.cells.group) || null;
    const key = nameKey(cellText(row.cells.group));
    const earlier = seen.get(key);
    if (earlier !== undefined)
      verdict.refuse('duplicate_row', 'group', `Row ${earlier} has this group already.`);
    else seen.set(key, row.number);
    const planned = told === null ? null : planOne(verdict, told, known, programmes, venues);
    if (earlier === undefined) byName.set(key, verdict.isRefused ? null : planned);
    return verdict;
  });
  return { verdicts, byName };
}

function planOne(
  verdict: Verdict,
  told: ToldGroup,
  known: Known,
  programmes: ReadonlyMap<string, PlannedProgramme>,
  venues: Venues,
): PlannedGroup | null {
  const { scope } = known;
  const lead = provider(
    verdict,
    'leadProvider',
    told.leadProvider,
    scope.leadProviders,
    onlyOne(scope.leadProviders),
  );
  const partner = provider(
    verdict,
    'deliveryPartner',
    told.deliveryPartner,
    scope.deliveryPartners,
    scope.usualDeliveryPartner,
  );
  if (lead === null || partner === null) return null;
  const was =
    known.groups.find(
      (group) => group.deliveryPartnerId === partner.id && nameKey(group.name) === nameKey(told.group),
    ) ?? null;
  const follows = programmeOf(verdict, told, lead.id, was, known, programmes);
  const venueId = told.venue === null ? (was?.venueId ?? null) : venues.find(verdict, partner.id, told.venue);
  const facilitator = facilitatorOf(verdict, told, partner.id, was, known);
  const group: GroupDetails = {
    id: was?.id ?? randomUUID(),
    name: was?.name ?? told.group,
    leadProviderId: lead.id,
    deliveryPartnerId: partner.id,
    programmeVersionId: follows.versionId,
    audience: told.audience,
    phase: told.phase ?? was?.phase ?? null,
    area: told.area ?? was?.area ?? null,
    intakeYear: told.intake.year,
    intakeTerm: told.intake.term,
    pattern: told.pattern ?? was?.pattern ?? null,
    venueId,
    ...facilitator,
    capacity: told.capacity ?? was?.capacity ?? 30,
  };
  if (was !== null) refuseAgainstMembers(verdict, group, was);
  verdict.outcome = was === null ? 'create' : isSame(group, was) ? 'unchanged' : 'update';
  return { group, was, modules: follows.modules };
}

const onlyOne = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

function provider(
  verdict: Verdict,
  key: 'leadProvider' | 'deliveryPartner',
  name: string | null,
  all: readonly ProviderName[],
  usual: ProviderName | null,
): ProviderName | null {
  const noun = key === 'leadProvider' ? 'lead provider' : 'delivery partner';
  if (name === null) {
    if (usual === null) verdict.refuse('missing', key, `Name the ${noun}: there are several.`);
    return usual;
  }
  const found = all.find(
    (one) =>
      nameKey(one.name) === nameKey(name) ||
      (one.shortName !== null && nameKey(one.shortName) === nameKey(name)),
  );
  if (found === undefined) verdict.refuse('other_provider', key, `“${name}” is not a ${noun} of yours.`);
  return found ?? null;
}

function programmeOf(
  verdict: Verdict,
  told: ToldGroup,
  leadProviderId: string,
  was: KnownGroup | null,
  known: Known,
  planned: ReadonlyMap<string, PlannedProgramme>,
): { versionId: string | null; modules: ReadonlyMap<string, ModuleOfVersion> | null } {
  const versions = known.programmes.flatMap((programme) => programme.versions);
  const kept = versions.find(({ id }) => id === was?.programmeVersionId);
  const none = { versionId: was?.programmeVersionId ?? null, modules: kept?.modules ?? null };
  if (told.programme === null) return none;
  const inFile = planned.get(nameKey(told.programme));
  if (inFile === null) {
    verdict.refuse('together', 'programme', 'The rows of this programme have to be corrected first.');
    return none;
  }
  if (inFile?.leadProviderId === leadProviderId) return inFile;
  const existing = known.programmes.find(
    (one) => one.leadProviderId === leadProviderId && nameKey(one.name) === nameKey(told.programme ?? ''),
  );
  const latest = existing?.versions[0];
  if (existing === undefined || latest === undefined) {
    verdict.refuse(
      'programme',
      'programme',
      `There is no programme “${told.programme}” of this lead provider.`,
    );
    return none;
  }
  // Named again, without the programme in the workbook, a group stays on the version that it follows.
  const own = existing.versions.find(({ id }) => id === was?.programmeVersionId) ?? latest;
  return { versionId: own.id, modules: own.modules };
}

function facilitatorOf(
  verdict: Verdict,
  { facilitator }: ToldGroup,
  deliveryPartnerId: string,
  was: KnownGroup | null,
  known: Known,
): Pick<KnownGroup, 'facilitatorId' | 'facilitatorName'> {
  const kept = { facilitatorId: was?.facilitatorId ?? null, facilitatorName: was?.facilitatorName ?? null };
  if (facilitator === null) return kept;
  const own = known.facilitators.filter((one) => one.organisationId === deliveryPartnerId);
  const named = own.filter(
    ({ name, email }) =>
      nameKey(email) === nameKey(facilitator) || (name !== null && nameKey(name) === nameKey(facilitator)),
  );
  const [account] = named;
  if (named.length > 1)
    verdict.refuse(
      'facilitator',
      'facilitator',
      'Several facilitators have this name. Give the e-mail address.',
    );
  else if (account !== undefined)
    return { facilitatorId: account.userId, facilitatorName: account.name ?? account.email };
  else if (facilitator.includes('@'))
    verdict.refuse(
      'facilitator',
      'facilitator',
      `No facilitator of the delivery partner has the address “${facilitator}”.`,
    );
  else {
    if (nameKey(was?.facilitatorName ?? '') !== nameKey(facilitator))
      verdict.inform('No facilitator with an account has this name, so only the name is kept.');
    return { facilitatorId: null, facilitatorName: facilitator };
  }
  return kept;
}

function refuseAgainstMembers(verdict: Verdict, group: GroupDetails, was: KnownGroup): void {
  if (group.capacity < was.members)
    verdict.refuse('group', 'capacity', `The group has ${was.members} people already.`);
  if (group.audience !== 'both' && was.memberRoles.some((role) => role !== group.audience))
    verdict.refuse('group', 'audience', 'The group has people of the other audience.');
  if (group.leadProviderId !== was.leadProviderId && was.members > 0)
    verdict.refuse('other_provider', 'leadProvider', 'A group with people in it keeps its lead provider.');
}

function isSame(group: GroupDetails, was: KnownGroup): boolean {
  return (Object.keys(group) as (keyof GroupDetails)[]).every((key) => group[key] === was[key]);
}
