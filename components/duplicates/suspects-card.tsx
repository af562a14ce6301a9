import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { SuspectedOfSubmission } from '@/lib/duplicates/types';
import type { FormState } from '@/lib/forms/form-state';
import { ApartForm } from './apart-form';

/** What a school sent beside those in the records whom it may be about; of each staff say whether it is. */
export function SuspectsCard({
  sent,
  number,
  suspects,
  action,
}: {
  sent: { name: string; trn: string; email: string; role: 'ect' | 'mentor'; school: { name: string } };
  number: number;
  suspects: SuspectedOfSubmission[];
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  if (suspects.length === 0) return null;
  return (
    <Card id="duplicates" title="Duplicates" accent="next">
      <p>Somebody in the records may be the person whom the school sent. Say so before you accept it.</p>
      {suspects.map((suspect, index) => (
        <div key={suspect.personId} className="stack mt-6">
          <h3>
            {suspect.urn === null ? (
              <bdi>{suspect.name}</bdi>
            ) : (
              <a href={`/schools/${suspect.urn}/people/${suspect.personId}`}>
                <bdi>{suspect.name}</bdi>
              </a>
            )}
            : {suspect.reasons.join(', ').toLowerCase()}
          </h3>
          <Table
            caption={`What was sent, and the record of ${suspect.name}`}
            captionHidden
            columns={[
              { header: 'What', rowHeader: true, cell: ({ label }) => label },
              { header: 'Sent', cell: ({ one }) => <span className="wrap-anywhere">{one}</span> },
              {
                header: 'In the records',
                cell: ({ other }) => <span className="wrap-anywhere">{other}</span>,
              },
            ]}
            rows={[
              { label: 'Name', one: sent.name, other: suspect.name },
              { label: 'TRN', one: sent.trn, other: suspect.trn ?? 'Not known' },
              { label: 'E-mail address', one: sent.email, other: suspect.email ?? 'None' },
              {
                label: 'Schools',
                one: `${sent.role === 'ect' ? 'ECT' : 'Mentor'} at ${sent.school.name}`,
                other: suspect.places.join(', '),
              },
            ]}
            rowKey={({ label }) => label}
          />
          {index > 0 ? (
            <p>Answer for the one above first.</p>
          ) : suspect.sameTrn ? (
            <ApartForm action={action} hidden={{ number: String(number), person: suspect.personId }} asks />
          ) : (
            <>
              <p>
                If they are the same person, one of the TRNs or addresses is wrong: ask the school which. If
                they are not, say so.
              </p>
              <ApartForm
                action={action}
                hidden={{ number: String(number), person: suspect.personId, answer: 'different' }}
              />
            </>
          )}
        </div>
      ))}
    </Card>
  );
}
