import { SummaryList } from '@/components/ui/summary-list';
import { readerRoleLabel } from '@/lib/library/labels';
import type { OwnDocument } from '@/lib/library/types';
import { intakeLabel } from '@/lib/registrations/labels';
import { schoolPhaseLabel } from '@/lib/schools/labels';

/** The audience of a document in words. */
export function DocumentFacts({ document }: { document: OwnDocument }) {
  const { roles, phases, intakes, schools } = document.audience;
  return (
    <SummaryList
      rows={[
        { label: 'Roles', value: roles.map((role) => readerRoleLabel[role]).join(', ') },
        {
          label: 'Phases',
          value:
            phases.length === 0 ? 'All phases' : phases.map((phase) => schoolPhaseLabel[phase]).join(', '),
        },
        { label: 'Intakes', value: intakes.length === 0 ? 'All intakes' : intakes.map(inWords).join(', ') },
        {
          label: 'Schools',
          value:
            schools.length === 0
              ? 'All of your schools'
              : schools.map(({ name, urn }) => `${name} (${urn})`).join(', '),
        },
        {
          label: 'Confirmation',
          value: document.asksAcknowledgement ? 'Each reader is asked to confirm it' : 'Not asked',
        },
      ]}
    />
  );
}

function inWords(intake: string): string {
  const term = (['september', 'january', 'april'] as const).find((name) => intake.endsWith(name));
  return term === undefined ? intake : intakeLabel(Number(intake.slice(0, 4)), term);
}
