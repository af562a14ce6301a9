import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Progress } from '@/components/ui/progress';
import { kindPath } from '@/lib/imports/labels';
import type { ImportView } from '@/lib/imports/queries';
import { hasEffect } from '@/lib/imports/rules';
import { count, countsSentence } from '@/lib/imports/words';
import { RefreshWhileWorking } from './refresh-while-working';

/** What has happened, or what will: the answer for which somebody opens the page. */
export function ImportOutcome({ view }: { view: ImportView }) {
  switch (view.state) {
    case 'uploaded':
    case 'checking':
    case 'applying':
      return <Working view={view} />;
    case 'ready':
      return <Ready view={view} />;
    case 'applied':
      return <Done view={view} />;
    case 'failed':
      return (
        <Banner tone="important" title="This file could not be imported">
          <p>{view.problem}</p>
          <p>
            {view.counts.appliedUpTo === undefined
              ? 'Nothing was changed.'
              : `The rows up to ${view.counts.appliedUpTo.toLocaleString('en-GB')} were applied, the others were not.`}
          </p>
          <p className="mt-3">
            <ButtonLink href={`/staff/imports/new/${kindPath[view.kind]}`} variant="secondary">
              Upload another file
            </ButtonLink>
          </p>
        </Banner>
      );
    case 'cancelled':
      return (
        <Banner title="This import was cancelled">
          <p>Nothing was changed, and the rows of the file were deleted.</p>
        </Banner>
      );
  }
}

function Working({ view }: { view: ImportView }) {
  const applying = view.state === 'applying';
  return (
    <div className="card" role="status">
      {view.rowsTotal === null || view.rowsTotal === 0 ? (
        <p>
          {applying ? 'Applying' : 'Checking'}: {count(view.rowsDone, 'row', 'rows')} so far.
        </p>
      ) : (
        <Progress
          id="import-progress"
          label={applying ? 'Applying' : 'Checking'}
          value={view.rowsDone}
          max={view.rowsTotal}
          detail="rows"
        />
      )}
      <p className="hint">
        You can leave this page; the work goes on, and you will be notified when it is applied.
      </p>
      <p>
        <a href={`/staff/imports/${view.id}`}>See how far it has come</a>
      </p>
      <RefreshWhileWorking />
    </div>
  );
}

function Ready({ view }: { view: ImportView }) {
  const { counts } = view;
  const refused = counts.refused ?? 0;
  return (
    <Banner tone="info" title="Checked. Nothing has been changed yet">
      {view.problem !== null && <p>{view.problem} This is what it would do now.</p>}
      <p>{countsSentence(counts)}.</p>
      {counts.heardAgain !== undefined && counts.heardAgain > 0 && (
        <p>
          {count(counts.heardAgain, 'row says', 'rows say')} again what is known already: applying notes that
          it still holds on the day of this file.
        </p>
      )}
      {refused > 0 && (
        <p>
          Refused rows stay out; all others are applied together. <ErrorsLink view={view} />
        </p>
      )}
      {refused === 0 && counts.warnings !== undefined && counts.warnings > 0 && (
        <p>
          {count(counts.warnings, 'row has', 'rows have')} something to look at. <ErrorsLink view={view} />
        </p>
      )}
    </Banner>
  );
}

function Done({ view }: { view: ImportView }) {
  const { counts } = view;
  const refused = counts.refused ?? 0;
  if (!hasEffect(counts)) {
    return (
      <Banner tone="info" title="This file changes nothing">
        <p>
          {refused > 0 && (counts.unchanged ?? 0) === 0
            ? 'Every row was refused.'
            : 'Everything that could be taken from it is recorded already.'}{' '}
          {countsSentence(counts)}. {refused > 0 && <ErrorsLink view={view} />}
        </p>
      </Banner>
    );
  }
  return (
    <Banner tone="success" title="This import has been applied">
      <p>
        {countsSentence(counts)}. {refused > 0 && <ErrorsLink view={view} />}
      </p>
      {view.kind === 'school_contacts' && (
        <p>
          <a href="/staff/invitations">Invite the contacts</a>
        </p>
      )}
    </Banner>
  );
}

function ErrorsLink({ view }: { view: ImportView }) {
  if (!view.areRowsKept) return null;
  return (
    <a href={`/api/staff/imports/${kindPath[view.kind]}/${view.id}/errors`} download>
      Download the rows with the reasons (Excel)
    </a>
  );
}
