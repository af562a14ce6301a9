import type { IsoDate } from '@/lib/dates/iso-date';
import type { PersonRecord } from '@/lib/people/record';
import type { Audience } from '@/lib/people/words';
import type { ActorKind, Ladder, Ladders, Rung } from './ladder-types';
import { factOf, registrationOn, trainingOn } from './rules';
import { dfeRungs, type Known, providerRungs, type RungSpec, type Standing } from './rungs';

/**
 * Both ladders of a person on a day. Of each at most one rung is waited for: the first that somebody said is
 * waiting, or that we know to be. What nobody told us reads "Not heard yet" and makes nobody late.
 *
 * @param active false while training is paused, withdrawn or over: then nobody is waited for
 */
export function laddersOn(person: PersonRecord, day: IsoDate, audience: Audience, active: boolean): Ladders {
  const standing: Standing = {
    person,
    day,
    training: trainingOn(person, day),
    registration: registrationOn(person, day),
  };
  return {
    dfe: climb(dfeRungs, standing, audience, active),
    provider:
      person.trainedHere && standing.training?.programmeType !== 'school_led'
        ? climb(providerRungs, standing, audience, active)
        : null,
  };
}

function climb(specs: readonly RungSpec[], standing: Standing, audience: Audience, active: boolean): Ladder {
  const rungs: Rung[] = [];
  let waiting: Rung | null = null;
  for (const spec of specs) {
    if (spec.onlyFor !== undefined && !spec.onlyFor(standing)) continue;
    const rung = rungOf(spec, standing, audience);
    if (rung.state === 'waiting' && (!active || waiting !== null)) rung.state = 'upcoming';
    if (rung.state === 'waiting') {
      rung.since ??= lastDate(rungs) ?? standing.registration?.statusSince ?? null;
      waiting = rung;
    } else {
      rung.since = null;
    }
    rungs.push(rung);
  }
  return {
    rungs,
    reached: rungs.filter((rung) => rung.state === 'done').at(-1)?.label ?? null,
    waitingOn: waiting === null ? null : { ...waiting.actor, forWhat: waiting.label, since: waiting.since },
    asOf: newest(rungs.map((rung) => rung.asOf)),
  };
}

function rungOf(spec: RungSpec, standing: Standing, audience: Audience): Rung {
  const fact = spec.fact === undefined ? null : factOf(standing.registration, spec.fact);
  const known = spec.known?.(standing) ?? null;
  const kind = known?.state === 'waiting' && known.by ? known.by : actorKind(spec, standing);
  return {
    key: spec.key,
    label: spec.label,
    state: stateOf(spec, fact?.state ?? null, known),
    on:
      fact?.state === 'reached'
        ? (fact.onDate ?? known?.on ?? null)
        : known?.state === 'done'
          ? known.on
          : null,
    asOf: fact?.asOf ?? null,
    actor: { kind, name: actorName(kind, standing, audience) },
    since: fact?.state === 'waiting' ? fact.onDate : known?.state === 'waiting' ? known.on : null,
  };
}

function stateOf(
  spec: RungSpec,
  told: 'reached' | 'waiting' | 'not_needed' | null,
  known: Known,
): Rung['state'] {
  if (told === 'reached' || known?.state === 'done') return 'done';
  if (told === 'not_needed') return 'not-needed';
  if (told === 'waiting' || known?.state === 'waiting') return 'waiting';
  return spec.fact === undefined || spec.calendar ? 'upcoming' : 'not-heard';
}

function actorKind({ actor }: RungSpec, { person }: Standing): ActorKind {
  return typeof actor === 'string' ? actor : actor[person.role];
}

function actorName(
  kind: ActorKind,
  { person, training, registration }: Standing,
  audience: Audience,
): string {
  switch (kind) {
    case 'school':
      return { school: 'you', staff: 'the school', self: 'your school' }[audience];
    case 'teacher':
      return audience === 'self' ? 'you' : person.name;
    case 'lead_provider':
      return (training?.leadProvider ?? registration?.leadProvider)?.shortName ?? 'the lead provider';
    case 'delivery_partner': {
      const partner = training?.deliveryPartner ?? registration?.deliveryPartner;
      return (
        partner?.shortName ??
        actorName('lead_provider', { person, training, registration, day: '' }, audience)
      );
    }
    case 'dfe':
      return 'the DfE';
    case 'appropriate_body':
      return 'the appropriate body';
  }
}

function lastDate(rungs: readonly Rung[]): IsoDate | null {
  return newest(rungs.map((rung) => (rung.state === 'done' ? rung.on : null)));
}

function newest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return (
    dates
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}
