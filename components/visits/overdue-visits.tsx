import { Banner } from '@/components/ui/banner';

/** Said on the school's home when a visit's week has come and somebody has not agreed to it. */
export function OverdueVisits({ count, path }: { count: number; path: string }) {
  const title =
    count === 1 ? 'A school visit is not agreed yet' : `${count} school visits are not agreed yet`;
  return (
    <Banner tone="important" title={title}>
      <p>
        Their week has come. Ask the ECT and the mentor to answer on their own page, or{' '}
        <a href={`${path}/report/question?topic=schedule`}>ask us for another day</a>.
      </p>
    </Banner>
  );
}
