import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { kindPath } from '@/lib/imports/labels';
import type { ImportKind } from '@/lib/imports/types';

const help: Record<ImportKind, { hasTemplate: boolean; text: ReactNode }> = {
  registrations: {
    hasTemplate: true,
    text: (
      <>
        <p>
          One row for each person, role and school. Columns may be in any order, and those that you do not
          need may be left out; an empty cell leaves what is known as it is.
        </p>
        <p>Upload the same file again whenever you like: only what is different changes.</p>
      </>
    ),
  },
  programme: {
    hasTemplate: true,
    text: (
      <>
        <p>
          Sheets for the programme, its modules and hours, for groups, and for events. Leave out the sheets
          that you do not need.
        </p>
        <p>
          A programme that people already train on is not altered: a new version is made. Events that move are
          published as a change, and those affected are told.
        </p>
      </>
    ),
  },
  school_contacts: {
    hasTemplate: true,
    text: (
      <p>
        One row for each person: URN of the school, name, e-mail address and role. They are added as “not
        invited”; invite them from the Invitations page.
      </p>
    ),
  },
  school_register: {
    hasTemplate: false,
    text: (
      <>
        <p>
          Download “All establishment data” from{' '}
          <a href="https://get-information-schools.service.gov.uk/Downloads">Get Information About Schools</a>{' '}
          and upload it as it is. Any extract with the columns URN, EstablishmentName, TypeOfEstablishment
          (code) and EstablishmentStatus (code) will do.
        </p>
        <p>
          Kept are schools in England that can run funded training and are open, or closed since 1 January
          2020. Every other row is listed with the reason.
        </p>
        <p>
          Import the file of links first: then a school that became an academy keeps its people under its new
          URN.
        </p>
      </>
    ),
  },
  school_links: {
    hasTemplate: false,
    text: (
      <p>
        Download “All links” from{' '}
        <a href="https://get-information-schools.service.gov.uk/Downloads">Get Information About Schools</a>.
        Links that concern none of the schools here are left out.
      </p>
    ),
  },
};

export function KindHelp({ kind }: { kind: ImportKind }) {
  const { hasTemplate, text } = help[kind];
  return (
    <Card title={hasTemplate ? 'Start from the template' : 'Where the file comes from'} id="kind-help">
      <div className="prose">{text}</div>
      {hasTemplate && (
        <p className="mt-3">
          <ButtonLink href={`/api/staff/imports/${kindPath[kind]}/template`} variant="secondary" download>
            Download the template
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
