import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { PeopleList } from '@/lib/people/types';
import type { SchoolPaths } from './paths';

/** What an empty list teaches: why it is empty, and what to do about it. */
export function PeopleEmpty({
  list,
  search,
  paths,
  canAct,
}: {
  list: PeopleList;
  search: string;
  paths: SchoolPaths;
  canAct: boolean;
}) {
  const missing = canAct && <a href={paths.next('list')}>Someone is missing or wrong on this list</a>;
  const register = canAct && (
    <>
      <ButtonLink href={paths.register('ect')}>Register an ECT</ButtonLink>
      <ButtonLink href={paths.register('mentor')} variant="secondary">
        Register a mentor
      </ButtonLink>
    </>
  );
  if (search !== '') {
    return (
      <EmptyState title={`Nobody found for “${search}”`} actions={missing}>
        <p>
          Search for part of a name, or at least three digits of a teacher reference number (TRN). Look under
          the other tabs too.
        </p>
        <p>
          <a href={`${paths.people}?view=${list.view}`}>Show everybody</a>
        </p>
      </EmptyState>
    );
  }
  if (list.isEmpty) {
    return (
      <EmptyState title="Nobody is registered here yet" actions={register}>
        <p>
          Register your ECTs and mentors with the DfE, and here with us: they appear on this list once staff
          have accepted them, usually within three working days.
        </p>
      </EmptyState>
    );
  }
  const words = {
    current: 'No ECTs or mentors at the moment',
    upcoming: 'Nobody is about to join',
    past: 'Nobody has left yet',
  };
  const hints = {
    current: 'People who are about to join are under Upcoming, people who have left under Past.',
    upcoming: 'People appear here from the day on which they are registered until they start at the school.',
    past: 'People appear here on the day after their last day at the school, and stay for six years.',
  };
  return (
    <EmptyState title={words[list.view]} actions={missing}>
      <p>{hints[list.view]}</p>
    </EmptyState>
  );
}
