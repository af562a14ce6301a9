import ICAL from 'ical.js';

export interface ReadEvent {
  uid: string;
  sequence: number;
  summary: string;
  description: string;
  location: string;
  status: string;
  transparency: string;
  url: string;
  conference: string | null;
  startsAt: Date;
  endsAt: Date;
  /** 'YYYY-MM-DD' of whole days; the end is the day after the last. */
  days: [string, string] | null;
}

/** Reads a calendar with a parser that is not its writer, by the zone that the file itself describes. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component));
  const text_ = (component: InstanceType<typeof ICAL.Component>, name: string) =>
    String(component.getFirstPropertyValue(name) ?? '');
  const instantOf = (time: InstanceType<typeof ICAL.Time>, tzid: unknown): Date => {
    const zone = zones.find((known) => known.tzid === tzid);
    if (tzid !== undefined && zone === undefined) throw new Error(`No VTIMEZONE describes ${String(tzid)}.`);
    if (tzid === undefined && time.zone !== ICAL.Timezone.utcTimezone && !time.isDate)
      throw new Error('A time floats.');
    const placed = time.clone();
    if (zone !== undefined) placed.zone = zone;
    return placed.toJSDate();
  };
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const [start, end] = ['dtstart', 'dtend'].map((name) => {
      const property = component.getFirstProperty(name);
      const value = property?.getFirstValue();
      if (property === null || property === undefined || !(value instanceof ICAL.Time))
        throw new Error(`An event has no ${name}.`);
      return { value, at: instantOf(value, property.getParameter('tzid')) };
    });
    if (start === undefined || end === undefined) throw new Error('An event has no times.');
    return {
      uid: text_(component, 'uid'),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      summary: text_(component, 'summary'),
      description: text_(component, 'description'),
      location: text_(component, 'location'),
      status: text_(component, 'status'),
      transparency: text_(component, 'transp'),
      url: text_(component, 'url'),
      conference: component.hasProperty('conference') ? text_(component, 'conference') : null,
      startsAt: start.at,
      endsAt: end.at,
      days: start.value.isDate ? [start.value.toString(), end.value.toString()] : null,
    };
  });
  return { name: text_(calendar, 'x-wr-calname'), property: (name: string) => text_(calendar, name), events };
}
