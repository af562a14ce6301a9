import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import type { FormState } from '@/lib/forms/form-state';
import type { RegistrationStatus } from '@/lib/registrations/types';
import { roleInWords, schoolStateWords } from '@/lib/submissions/labels';
import type { Note } from '@/lib/submissions/types';
import { AnswerForm } from './answer-form';
import { NoteList } from './note-list';

/** A registration in the records: what was asked and answered, and the form for the answer. */
export function RegistrationQuestionView({
  registration: { id, name, personId, role, provider, status, notes },
  path,
  canAct,
  action,
  urn,
}: {
  registration: {
    id: string;
    name: string;
    personId: string;
    role: 'ect' | 'mentor';
    provider: string;
    status: RegistrationStatus;
    notes: Note[];
  };
  /** Of the school. */
  path: string;
  canAct: boolean;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  urn: string;
}) {
  const { tone, tag } = schoolStateWords[status === 'placed' ? 'accepted' : status];
  return (
    <>
      <PageHeader
        back={{ href: `${path}/registrations`, label: 'Registrations that were sent' }}
        title={<bdi>{name}</bdi>}
        lede={`Registration as ${role === 'ect' ? 'an' : 'a'} ${roleInWords[role]} with ${provider}.`}
        tag={<Tag tone={tone}>{tag}</Tag>}
      />
      <div className="stack">
        <p>
          <a href={`${path}/people/${personId}`}>
            See <bdi>{name}</bdi> on your list
          </a>
        </p>
        <NoteList notes={notes} />
        {canAct && status === 'waiting_for_school' && (
          <Card id="answer" title="Your answer" accent="next">
            <AnswerForm action={action} hidden={{ urn, id }} />
          </Card>
        )}
      </div>
    </>
  );
}
