import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import type { GroupListItem } from '@/lib/groups/types';
import { GroupTable } from './group-table';

/** The list with a box for each group, and what can be done to several at once. */
export function ChooseGroups({
  caption,
  groups,
  total,
  keep,
}: {
  caption: string;
  groups: GroupListItem[];
  total: number;
  /** The filters, for when everything is chosen that they find. */
  keep: Record<string, string>;
}) {
  return (
    <form action="/staff/groups/publish" method="get">
      <GroupTable caption={caption} groups={groups} />
      {total > groups.length && (
        <>
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <CheckboxField
            name="all"
            label="Other pages"
            options={[{ value: '1', label: `Choose all ${total.toLocaleString('en-GB')} groups found` }]}
          />
        </>
      )}
      <p className="form-actions">
        <Button variant="secondary" formAction="/staff/groups/publish">
          Publish drafts of the chosen groups
        </Button>
        <Button variant="secondary" formAction="/staff/groups/shift">
          Shift the chosen groups
        </Button>
      </p>
    </form>
  );
}
