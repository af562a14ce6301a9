import type { SchoolOfFile } from './schools-of-file';
import type { Batch } from './types';

/** Whether staff of the organisation work, or worked, with the school. */
export function isOwnSchool(
  school: SchoolOfFile,
  { organisationId, kind }: { organisationId: string; kind: Batch['organisationKind'] },
): boolean {
  return school.partnerships.some((partnership) =>
    kind === 'lead_provider'
      ? partnership.leadProviderId === organisationId
      : partnership.deliveryPartnerId === organisationId,
  );
}
