import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { periodState } from '@/lib/periods/rules';
import type { TeacherRole } from './record';
import type { OtherPerson } from './types';

interface OtherRow {
  name: string;
  role: TeacherRole;
  leadProvider: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

/** People of the school whom another organisation trains, as far as staff may know of them. */
export async function loadOthers(
  tx: Tx,
  _actor: StaffActor,
  schoolId: string,
  day: IsoDate,
): Promise<OtherPerson[]> {
  const rows = await tx.$queryRaw<OtherRow[]>`
    select name, role::text as role, lead_provider_name as "leadProvider",
      starts_on::text as "startsOn", ends_on::text as "endsOn"
    from app.other_people_at_school(${schoolId}::uuid) order by name`;
  return rows.map(({ name, role, leadProvider, startsOn, endsOn }) => ({
    name,
    role,
    leadProvider,
    standing: periodState({ startsOn, endsOn }, day),
  }));
}
