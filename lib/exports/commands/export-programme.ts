import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { outlineFor } from '@/lib/programmes/outline';
import { getProgrammeVersion } from '@/lib/programmes/staff-queries';
import type { VersionDetails } from '@/lib/programmes/staff-types';
import type { Programme } from '@/lib/programmes/types';
import { intakeLabel } from '@/lib/registrations/labels';
import type { IntakeTerm } from '@/lib/registrations/types';
import { makeProgrammeWorkbook } from '../programme-workbook';
import type { ExportFile } from '../types';

/** The generic schedule of an intake, with the version's number. @throws NotFound */
export async function exportProgramme(
  actor: StaffActor,
  { versionId, intake }: { versionId: string; intake: { year: number; term: IntakeTerm } },
): Promise<ExportFile> {
  const version = await getProgrammeVersion(actor, versionId);
  const programme = programmeOf(version);
  const file = await makeProgrammeWorkbook({
    programmeName: version.programmeName,
    versionNumber: version.number,
    leadProviderName: version.leadProviderName,
    intake: intakeLabel(intake.year, intake.term),
    ects: outlineFor(programme, 'ect', intake),
    mentors: outlineFor(programme, 'mentor', intake),
    // The same version gives the same file.
    changedAt: new Date(`${intake.year}-09-01T00:00:00Z`),
  });
  await withActor(actor, (tx) =>
    recordAudit(tx, actor, {
      action: 'programme.exported',
      subjectType: 'programme_version',
      subjectId: versionId,
      organisationId: actor.organisationId,
    }),
  );
  return file;
}

function programmeOf({ id, programmeName, note, modules }: VersionDetails): Programme {
  const byYear = Map.groupBy(modules, ({ year }) => year);
  return {
    id,
    name: programmeName,
    note,
    years: [...byYear].map(([number, own]) => ({ number, modules: own })),
    hours: [],
  };
}
