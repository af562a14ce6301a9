import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/dates/format';
import type { FormState } from '@/lib/forms/form-state';
import { membershipRoleLabel } from '@/lib/memberships/labels';
import type { StaffMembership, WaitingStaff } from '@/lib/memberships/staff-types';
import { AccessButton } from './access-button';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** Everybody with access beyond schools, and who has been asked. */
export function StaffMembers({
  members,
  waiting,
  actions,
}: {
  members: StaffMembership[];
  waiting: WaitingStaff[];
  actions: { end: Action; reissue: Action; revoke: Action };
}) {
  return (
    <>
      <Card>
        <Table<StaffMembership>
          caption="Who has access"
          rows={members}
          rowKey={(member) => member.id}
          columns={[
            {
              header: 'Name',
              rowHeader: true,
              cell: (member) => (
                <>
                  {member.name}
                  {member.isSelf && ' (you)'}
                  <small>{member.email}</small>
                </>
              ),
            },
            { header: 'Role', plain: true, cell: (member) => membershipRoleLabel[member.role] },
            { header: 'Organisation', plain: true, cell: (member) => member.organisationName },
            { header: 'Since', cell: (member) => formatDate(member.since) },
            {
              header: 'End access',
              headerHidden: true,
              cell: (member) =>
                member.isSelf ? null : (
                  <Details
                    summary={
                      <>
                        End access<span className="sr-only"> of {member.name}</span>
                      </>
                    }
                  >
                    <p className="mb-2">
                      {member.name} is signed out at once. What they did stays. You can invite them again.
                    </p>
                    <AccessButton
                      action={actions.end}
                      address={{ organisationId: member.organisationId }}
                      id={member.id}
                      label="End access now"
                      about={`of ${member.name}`}
                      variant="danger"
                    />
                  </Details>
                ),
            },
          ]}
        />
      </Card>
      {waiting.length > 0 && (
        <Card>
          <Table<WaitingStaff>
            caption="Invited, not accepted yet"
            rows={waiting}
            rowKey={(invited) => invited.id}
            columns={[
              {
                header: 'Name',
                rowHeader: true,
                cell: (invited) => (
                  <>
                    {invited.name}
                    <small>{invited.email}</small>
                  </>
                ),
              },
              { header: 'Role', plain: true, cell: (invited) => membershipRoleLabel[invited.role] },
              { header: 'Organisation', plain: true, cell: (invited) => invited.organisationName },
              {
                header: 'Change',
                headerHidden: true,
                cell: (invited) => (
                  <div className="cluster">
                    <AccessButton
                      action={actions.reissue}
                      address={{}}
                      id={invited.id}
                      label="Send again"
                      about={`to ${invited.name}`}
                    />
                    <AccessButton
                      action={actions.revoke}
                      address={{}}
                      id={invited.id}
                      label="Take back"
                      about={`the invitation of ${invited.name}`}
                      variant="quiet"
                    />
                  </div>
                ),
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
