import { Columns } from '@/components/layout/columns';
import { Card } from '@/components/ui/card';
import type { RoleProfile } from '@/lib/people/types';
import { LadderCard } from './ladder-card';

/** Both ladders side by side. People of another provider have the DfE's alone. */
export function Ladders({ role, level }: { role: RoleProfile; level?: 2 | 3 }) {
  const { dfe, provider, leadProvider, role: key } = role;
  return (
    <Columns kind="halves" stretch>
      <LadderCard id={`${key}-dfe`} title="With the DfE" ladder={dfe} level={level} />
      {provider === null ? (
        <Card id={`${key}-provider`} title={`With ${leadProvider ?? 'the lead provider'}`} level={level}>
          <p>
            {leadProvider === null
              ? 'The school runs this programme itself.'
              : `Ask ${leadProvider} how far their registration is. We do not hold it.`}
          </p>
        </Card>
      ) : (
        <LadderCard
          id={`${key}-provider`}
          title={`With ${leadProvider ?? 'the lead provider'}`}
          ladder={provider}
          level={level}
        />
      )}
    </Columns>
  );
}
