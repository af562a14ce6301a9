import { Card } from '@/components/ui/card';

export function HandOverCard({ urn }: { urn: number }) {
  return (
    <Card id="hand-over" title="Hand-over">
      <p>
        Is somebody else taking over as induction tutor?{' '}
        <a href={`/schools/${urn}/hand-over`}>See what is under way and leave a note</a>
      </p>
    </Card>
  );
}
