import type { FormState } from '@/lib/forms/form-state';
import type { VersionDetails } from '@/lib/programmes/staff-types';
import { ModuleCard } from './module-card';
import { MoveButtons } from './move-buttons';

/** The modules of one year; where the version may be edited, with what can be done to them. */
export function YearModules({
  version,
  year,
  href,
  move,
}: {
  version: VersionDetails;
  year: number;
  href: string | null;
  move: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const modules = version.modules.filter((module) => module.year === year);
  return (
    <>
      {modules.map((module, at) => (
        <ModuleCard
          key={module.id}
          module={module}
          editHref={href === null ? null : `${href}/modules/${module.id}`}
        >
          {href !== null && modules.length > 1 && (
            <MoveButtons
              action={move}
              hidden={{ versionId: version.id, revision: String(version.revision), moduleId: module.id }}
              about={`than now: module ${module.number}`}
              hasEarlier={at > 0}
              hasLater={at < modules.length - 1}
            />
          )}
        </ModuleCard>
      ))}
      {href !== null && (
        <p>
          <a href={`${href}/modules/new?year=${year}`}>Add a module to year {year}</a>
        </p>
      )}
    </>
  );
}
