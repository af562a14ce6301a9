import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { FormState } from '@/lib/forms/form-state';
import { invitationStateLabel, invitationStateTone } from '@/lib/invitations/labels';
import type { InvitationState, SchoolRole } from '@/lib/invitations/types';
import { membershipRoleLabel } from '@/lib/memberships/labels';
import { AccessButton } from './access-button';
import { InviteTutorForm } from './invite-tutor-form';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

export interface WhoHasAccessProps {
  urn: number;
  schoolName: string;
  members: {
    id: string;
    name: string;
    email: string;
    role: SchoolRole;
    since: IsoDate;
    isSelf: boolean;
    canEnd: boolean;
  }[];
  waiting: {
    id: string;
    name: string;
    email: string;
    role: SchoolRole;
    state: InvitationState;
    sentOn: IsoDate | null;
    expiresOn: IsoDate | null;
    canChange: boolean;
  }[];
  canInvite: boolean;
  /** What has just been done here, from the address. */
  done?: string;
  actions: { invite: Action; reissue: Action; revoke: Action; end: Action };
}

const doneTitle: Record<string, string> = {
  invited: 'The invitation is on its way',
  sent: 'A new invitation is on its way; the earlier link no longer works',
  revoked: 'The invitation has been taken back',
  ended: 'The access has ended',
};

/** Who has access at a school, who was asked, and for those who may: to give and to end it. */
export function WhoHasAccess(props: WhoHasAccessProps) {
  const { urn, schoolName, members, waiting, canInvite, done, actions } = props;
  const title = done === undefined ? undefined : doneTitle[done];
  return (
    <Card id="access" title="Who has access">
      {title !== undefined && <Banner tone="success" title={title} announce />}
      {members.length === 0 && <p>Nobody at {schoolName} has access at the moment.</p>}
      <ul className="access-list">
        {members.map((member) => (
          <li key={member.id}>
            <div>
              <p>
                <strong>{member.name}</strong>
                {member.isSelf && ' (you)'}
              </p>
              <p className="hint">
                {membershipRoleLabel[member.role]} since {formatDate(member.since)}
                <br />
                {member.email}
              </p>
            </div>
            {member.canEnd && (
              <Details summary={`End access of ${member.name}`}>
                <p>
                  {member.name} is signed out of {schoolName} at once and can no longer open its pages.
                  Records and messages stay. You can invite them again.
                </p>
                <AccessButton
                  action={actions.end}
                  address={{ urn: String(urn) }}
                  id={member.id}
                  label="End access now"
                  about={`of ${member.name}`}
                  variant="danger"
                />
              </Details>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3>Waiting</h3>
          <ul className="access-list">
            {waiting.map((invited) => (
              <li key={invited.id}>
                <div>
                  <p>
                    <strong>{invited.name}</strong>{' '}
                    <Tag tone={invitationStateTone[invited.state]}>{invitationStateLabel[invited.state]}</Tag>
                  </p>
                  <p className="hint">
                    {membershipRoleLabel[invited.role]}
                    <br />
                    {invited.email}
                    <br />
                    {sentence(invited)}
                  </p>
                </div>
                {invited.canChange && (
                  <div className="cluster">
                    <AccessButton
                      action={actions.reissue}
                      address={{ urn: String(urn) }}
                      id={invited.id}
                      label={invited.state === 'not_invited' ? 'Send invitation' : 'Send again'}
                      about={`to ${invited.name}`}
                    />
                    <AccessButton
                      action={actions.revoke}
                      address={{ urn: String(urn) }}
                      id={invited.id}
                      label="Take back"
                      about={`the invitation of ${invited.name}`}
                      variant="quiet"
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {canInvite ? (
        <InviteTutorForm action={actions.invite} urn={urn} />
      ) : (
        <p className="inset">
          {whomToAsk(members)}{' '}
          <a href={`/schools/${urn}/report/question?topic=school-access`}>
            Ask the support team about access
          </a>
        </p>
      )}
    </Card>
  );
}

/** Induction tutors give nobody access. They read who does. */
function whomToAsk(members: WhoHasAccessProps['members']): string {
  const heads = members.filter(({ role }) => role === 'headteacher').map(({ name }) => name);
  if (heads.length === 0) return 'No headteacher has access here yet.';
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(heads);
  return `To name an induction tutor or end somebody’s access, ask ${names}, ${heads.length === 1 ? 'your headteacher' : 'your headteachers'}.`;
}

function sentence({ state, sentOn, expiresOn }: WhoHasAccessProps['waiting'][number]): string {
  if (state === 'not_invited' || sentOn === null) return 'No invitation has been sent yet.';
  if (state === 'failed') return `The mail of ${formatDate(sentOn)} did not arrive. Check the address.`;
  if (state === 'expired') return `Invited on ${formatDate(sentOn)}; the 14 days are over.`;
  return `Invited on ${formatDate(sentOn)}; works until ${formatDate(expiresOn ?? sentOn)}.`;
}
