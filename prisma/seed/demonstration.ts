import { pathToFileURL } from 'node:url';
import { systemActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { disconnect } from '@/lib/db/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { demonstrationYear } from './calendar';
import { live } from './lived/live';
import { Demonstration, idOf } from './rows';
import { addAccounts } from './scenarios/accounts';
import { addAnnouncements } from './scenarios/announcements';
import { addBoundaryDays } from './scenarios/boundary-days';
import { addCalendars } from './scenarios/calendars';
import { addCrowd } from './scenarios/crowd';
import { addDuplicates } from './scenarios/duplicates';
import { addEctStatuses } from './scenarios/ect-statuses';
import { addEvents } from './scenarios/events';
import { addGroups } from './scenarios/groups';
import { addContacts } from './scenarios/invitations';
import { addLibrary } from './scenarios/library';
import { addMentorStatuses } from './scenarios/mentor-statuses';
import { addMessages } from './scenarios/messages';
import { addOrganisations, organisationId } from './scenarios/organisations';
import { addOtherProviders } from './scenarios/other-providers';
import { addProgrammes } from './scenarios/programmes/programmes';
import { addQuillbrook } from './scenarios/quillbrook';
import { addRequests } from './scenarios/requests';
import { addSchoolCalendar } from './scenarios/school-calendar';
import { addSchoolVisits } from './scenarios/school-visits';
import { addSchools } from './scenarios/schools';
import { addSettings } from './scenarios/settings';
import { addSmallSchools } from './scenarios/small-schools';
import { addTrust } from './scenarios/trust';
import { addUnusualNames } from './scenarios/unusual-names';
import { addWaitingRegistrations } from './scenarios/waiting-registrations';

/**
 * Fills the database with invented schools and people around today's date, in one transaction, and has some of them
 * act. Does nothing when they are there already.
 *
 * @returns whether anything was added
 */
export async function seedDemonstration(): Promise<boolean> {
  const added = await withActor(
    systemActor(),
    async (tx) => {
      // Two processes that start at once: the second one waits here and then finds everything in place.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('ecf demonstration'))`;
      const present = await tx.organisation.count({ where: { id: organisationId.step } });
      if (present > 0) return false;
      await everything(await installation(tx)).insert(tx);
      return true;
    },
    { timeout: 60_000 },
  );
  if (added) await live();
  return added;
}

function everything(installationId: string): Demonstration {
  const day = today();
  const demonstration = new Demonstration(day, demonstrationYear(day));
  addOrganisations(demonstration);
  addSchools(demonstration);
  addSchoolCalendar(demonstration);
  addProgrammes(demonstration);
  addEvents(demonstration, addGroups(demonstration));
  addAccounts(demonstration, installationId);
  addQuillbrook(demonstration);
  addTrust(demonstration);
  addSmallSchools(demonstration);
  addOtherProviders(demonstration);
  addEctStatuses(demonstration);
  addWaitingRegistrations(demonstration);
  addMentorStatuses(demonstration);
  addUnusualNames(demonstration);
  addBoundaryDays(demonstration);
  addCrowd(demonstration);
  addSchoolVisits(demonstration);
  addContacts(demonstration);
  addCalendars(demonstration);
  addMessages(demonstration);
  addAnnouncements(demonstration);
  addRequests(demonstration);
  addDuplicates(demonstration);
  addLibrary(demonstration);
  addSettings(demonstration);
  return demonstration;
}

/** Set-up may have made it before. */
async function installation(tx: Tx): Promise<string> {
  const present = await tx.organisation.findFirst({ where: { kind: 'installation' }, select: { id: true } });
  if (present !== null) return present.id;
  const created = await tx.organisation.create({
    data: { id: idOf('organisation installation'), kind: 'installation', name: 'This installation' },
    select: { id: true },
  });
  return created.id;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const added = await seedDemonstration();
    console.log(added ? 'The demonstration data is loaded.' : 'The demonstration data is there already.');
  } finally {
    await disconnect();
  }
}
