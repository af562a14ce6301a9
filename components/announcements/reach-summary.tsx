import { peopleWords, roleLabel } from '@/lib/announcements/labels';
import type { Reach } from '@/lib/announcements/types';

const count = (number: number) => number.toLocaleString('en-GB');

/** How many it is, whom a mail does not reach and why, and some of their names. */
export function ReachSummary({ reach }: { reach: Reach }) {
  const { people, places, schools, deadAddresses, unsubscribed, withoutAccount, sample } = reach;
  return (
    <div className="reach">
      <p className="reach-count">
        <strong>{peopleWords(people)}</strong>
        {people > 0 && <> at {schools === 1 ? '1 school' : `${count(schools)} schools`}</>}
      </p>
      {people === 0 && <p>Nobody is in this audience.</p>}
      <ul>
        {places > people && (
          <li>
            {count(places - people)} more places to read it: who has several schools gets one mail, and finds
            it in each
          </li>
        )}
        {unsubscribed > 0 && <li>{peopleWords(unsubscribed)} unsubscribed: in the portal only, no mail</li>}
        {deadAddresses > 0 && (
          <li>
            {peopleWords(deadAddresses)} with an address that does not work: in the portal only, no mail
          </li>
        )}
        {withoutAccount > 0 && (
          <li>{peopleWords(withoutAccount)} without an account: not reached until they are invited</li>
        )}
      </ul>
      {sample.length > 0 && (
        <>
          <p>{sample.length < people ? 'Among them:' : 'They are:'}</p>
          <ul className="reach-sample">
            {sample.map(({ name, role, school }) => (
              <li key={`${name} ${school} ${role}`}>
                {name ?? 'Name not known'}{' '}
                <small>
                  {roleLabel[role].one}, {school}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
