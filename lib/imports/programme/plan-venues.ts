import { randomUUID } from 'node:crypto';
import type { Known, KnownVenue } from './known';
import type { ToldEvent } from './rows';
import { nameKey, type Verdict } from './verdicts';

/** Venues that exist, and those that the sheet Events introduces with a postcode. */
export class Venues {
  /** By id, also of venues that are found later. */
  readonly names = new Map<string, string>();
  private readonly byKey = new Map<string, KnownVenue & { isNew: boolean }>();
  private readonly offers = new Map<string, Pick<KnownVenue, 'name' | 'address' | 'postcode'>>();
  private readonly used = new Set<string>();

  constructor(known: Known) {
    for (const venue of known.venues) this.add(venue, false);
  }

  /** A row of the sheet Events that names a venue with its postcode can make a new one, for all rows. */
  offer({ venue, address, postcode }: ToldEvent): void {
    if (venue === null || postcode === null || this.offers.has(nameKey(venue))) return;
    this.offers.set(nameKey(venue), { name: venue, address, postcode });
  }

  /** The venue for a row that is taken, or null with the reason noted. */
  find(verdict: Verdict, organisationId: string, name: string): string | null {
    const known = this.byKey.get(key(organisationId, name));
    if (known !== undefined) return known.id;
    const offer = this.offers.get(nameKey(name));
    if (offer !== undefined) {
      const added = { id: randomUUID(), organisationId, ...offer };
      this.add(added, true);
      return added.id;
    }
    const help =
      verdict.sheet === 'events'
        ? 'Give its postcode to add it.'
        : 'Add it on the sheet Events, with its postcode.';
    verdict.refuse('venue', 'venue', `There is no venue “${name}”. ${help}`);
    return null;
  }

  private add(venue: KnownVenue, isNew: boolean): void {
    this.byKey.set(key(venue.organisationId, venue.name), { ...venue, isNew });
    this.names.set(venue.id, venue.name);
  }

  /** A venue is written only when something that is taken names it. */
  use(id: string | null): void {
    if (id !== null) this.used.add(id);
  }

  get(id: string): KnownVenue | undefined {
    return [...this.byKey.values()].find((venue) => venue.id === id);
  }

  toWrite(): KnownVenue[] {
    return [...this.byKey.values()].flatMap(({ isNew, ...venue }) =>
      isNew && this.used.has(venue.id) ? [venue] : [],
    );
  }
}

const key = (organisationId: string, name: string) => `${organisationId} ${nameKey(name)}`;
