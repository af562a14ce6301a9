import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { type Demonstration, idOf } from '../rows';
import { organisationId, type PartnerKey, type ProviderKey } from './organisations';

type Phase = 'primary' | 'secondary' | 'all_through' | 'not_applicable';
type Area = 'Shrewsbury' | 'Telford';

export interface SchoolLine {
  urn: number;
  name: string;
  phase: Phase;
  type: [code: number, name: string];
  /** Which of the delivery partner's venues people from here go to. */
  area: Area;
  status?: 'closed' | 'proposed_to_close';
  trust?: true;
  section41?: true;
  partner?: PartnerKey;
  provider?: ProviderKey;
  /** ECTs that the crowd adds for the intake before last, the last and the newest one. */
  crowd: [number, number, number];
}

const community: [number, string] = [1, 'Community school'];
const aided: [number, string] = [2, 'Voluntary aided school'];
const academy: [number, string] = [34, 'Academy converter'];
const sponsored: [number, string] = [28, 'Academy sponsor led'];

const lines = {
  quillbrook: line(900101, 'Quillbrook School', 'secondary', community, 'Shrewsbury', [2, 2, 2]),
  copperbeck: line(900102, 'Copperbeck Academy', 'secondary', academy, 'Telford', [1, 2, 2]),
  ravelstone: line(900103, 'Ravelstone High School', 'secondary', community, 'Telford', [1, 1, 2]),
  fennimore: line(900104, 'Fennimore School', 'secondary', sponsored, 'Shrewsbury', [1, 1, 1]),
  thornapple: line(900105, 'Thornapple Academy', 'secondary', academy, 'Telford', [2, 1, 1]),
  windlestraw: line(900106, 'Windlestraw School', 'secondary', community, 'Shrewsbury', [2, 2, 1]),
  thimble: line(900201, 'Thimble Lane Primary School', 'primary', academy, 'Shrewsbury', [1, 1, 0], {
    trust: true,
  }),
  marmalade: line(900202, 'Marmalade Hill Primary School', 'primary', academy, 'Shrewsbury', [0, 1, 1], {
    trust: true,
  }),
  kettlestone: line(900203, 'Kettlestone Green Primary School', 'primary', academy, 'Telford', [1, 1, 1], {
    trust: true,
  }),
  bramblewick: line(900204, 'Bramblewick C of E Primary School', 'primary', academy, 'Telford', [1, 1, 0], {
    trust: true,
  }),
  pocketwood: line(900205, 'Pocketwood Primary School', 'primary', community, 'Shrewsbury', [0, 0, 0]),
  dandelion: line(900206, 'Dandelion Green Primary School', 'primary', community, 'Telford', [2, 0, 0]),
  saffron: line(900207, 'Saffron Weir Primary School', 'primary', community, 'Shrewsbury', [1, 1, 0]),
  puddlecombe: line(900208, 'Puddlecombe Primary School', 'primary', community, 'Telford', [1, 1, 1]),
  wickermoor: line(900209, 'Wickermoor Primary School', 'primary', community, 'Shrewsbury', [1, 1, 0], {
    status: 'proposed_to_close',
  }),
  hollowfern: line(900210, 'Hollowfern Primary School', 'primary', community, 'Telford', [0, 0, 0], {
    status: 'closed',
  }),
  nettlebank: line(900211, 'Nettlebank Primary Academy', 'primary', academy, 'Telford', [1, 1, 1]),
  toadflax: line(900212, 'Toadflax Primary School', 'primary', community, 'Shrewsbury', [0, 0, 0]),
  larkspur: line(900213, 'Larkspur Rise Primary School', 'primary', community, 'Telford', [1, 0, 0]),
  candlemakers: line(
    900214,
    'The Honourable Company of Candlemakers’ Voluntary Aided Primary School',
    'primary',
    aided,
    'Shrewsbury',
    [1, 1, 1],
  ),
  harebell: line(
    900301,
    'Harebell House School',
    'not_applicable',
    [7, 'Community special school'],
    'Shrewsbury',
    [1, 1, 1],
  ),
  foxglove: line(
    900302,
    'Foxglove Court School',
    'not_applicable',
    [10, 'Other independent special school'],
    'Telford',
    [1, 1, 0],
    { section41: true },
  ),
  lantern: line(
    900303,
    'The Lantern Centre',
    'not_applicable',
    [14, 'Pupil referral unit'],
    'Telford',
    [0, 1, 1],
  ),
  mistlethorpe: line(
    900401,
    'Mistlethorpe All-Through Academy',
    'all_through',
    sponsored,
    'Telford',
    [0, 0, 0],
  ),
  gorsemead: line(900501, 'Gorsemead Primary School', 'primary', community, 'Telford', [0, 2, 2], {
    partner: 'marchlands',
  }),
  pebbleworth: line(900502, 'Pebbleworth High School', 'secondary', academy, 'Telford', [0, 2, 2], {
    partner: 'marchlands',
  }),
  skylark: line(900503, 'Skylark Bank Primary School', 'primary', community, 'Telford', [0, 1, 1], {
    partner: 'marchlands',
    provider: 'bellwether',
  }),
} satisfies Record<string, SchoolLine>;

export type SchoolKey = keyof typeof lines;
export const schools: Record<SchoolKey, SchoolLine> = lines;
export const schoolKeys = Object.keys(lines).filter((key): key is SchoolKey => key in lines);

export const schoolId = (key: SchoolKey): string => idOf(`school ${key}`);
/** The URN that Nettlebank had before it became an academy. */
export const formerUrn = 900911;

export function addSchools(demonstration: Demonstration): void {
  for (const [ordinal, key] of schoolKeys.entries()) addSchool(demonstration, key, ordinal);
  const closing = lastDayOf('hollowfern', demonstration.year) ?? demonstration.today;
  link(demonstration, schools.hollowfern.urn, schools.puddlecombe.urn, 'Successor - merged', closing);
  link(demonstration, schools.puddlecombe.urn, schools.hollowfern.urn, 'Predecessor - merged', closing);
  link(demonstration, formerUrn, schools.nettlebank.urn, 'Successor', `${demonstration.year - 1}-03-31`);
  link(demonstration, schools.nettlebank.urn, formerUrn, 'Predecessor', `${demonstration.year - 1}-03-31`);
}

/** The last day on which a closed or closing school is open; null for all others. */
export function lastDayOf(key: SchoolKey, year: number): IsoDate | null {
  if (schools[key].status === 'closed') return `${year - 1}-08-31`;
  return schools[key].status === 'proposed_to_close' ? `${year + 1}-08-31` : null;
}

function addSchool(demonstration: Demonstration, key: SchoolKey, ordinal: number): void {
  const school = schools[key];
  const id = schoolId(key);
  const shropshire = school.area === 'Shrewsbury';
  const [laCode, laName] =
    school.partner === 'marchlands'
      ? [884, 'Herefordshire, County of']
      : shropshire
        ? [893, 'Shropshire']
        : [894, 'Telford and Wrekin'];
  const closedOn = lastDayOf(key, demonstration.year);
  demonstration.add('organisation', {
    id,
    kind: 'school',
    name: school.name,
    telephone: `01632 960${200 + ordinal}`,
    email: `office.${key}@example.org`,
    updatedAt: demonstration.today,
  });
  demonstration.add('school', {
    id,
    urn: school.urn,
    ukprn: String(10_990_000 + ordinal),
    status: school.status ?? 'open',
    phase: school.phase,
    typeCode: school.type[0],
    typeName: school.type[1],
    laCode,
    laName,
    establishmentNumber: 9000 + ordinal,
    openedOn: '1998-09-01',
    closedOn,
    street: `${ordinal + 1} Example Street`,
    town: shropshire ? 'Little Quillbury' : 'Upper Thistleford',
    postcode: shropshire ? `SY99 ${1 + (ordinal % 9)}AA` : `TF99 ${1 + (ordinal % 9)}BB`,
    districtName: laName,
    ...gridOf(school, ordinal),
    website: `https://${key}.example.org`,
    telephone: `01632 960${200 + ordinal}`,
    mainEmail: `office.${key}@example.org`,
    section41: school.section41 ?? false,
    trustId: school.trust ? organisationId.thistledown : null,
    dayStartsMinute: school.phase === 'primary' ? 530 : 515,
    lunchMinute: school.phase === 'primary' ? 725 : 750,
    dayEndsMinute: school.phase === 'primary' ? 915 : 920,
  });
  addUrns(demonstration, key);
  addPartnerships(demonstration, key, closedOn);
}

/** Somewhere around the town of their area; nobody is there. */
function gridOf({ area, partner }: SchoolLine, ordinal: number): { easting: number; northing: number } {
  const [easting, northing] =
    partner === 'marchlands'
      ? [351_000, 240_000]
      : area === 'Shrewsbury'
        ? [349_000, 312_500]
        : [369_500, 309_500];
  return {
    easting: easting + ((ordinal * 3_700) % 15_000) - 7_500,
    northing: northing + ((ordinal * 5_300) % 13_000) - 6_500,
  };
}

function addUrns(demonstration: Demonstration, key: SchoolKey): void {
  const converted = `${demonstration.year - 1}-04-01`;
  if (key === 'nettlebank') {
    demonstration.add('school_urn', {
      urn: formerUrn,
      schoolId: schoolId(key),
      startsOn: '1998-09-01',
      endsOn: addDays(converted, -1),
    });
  }
  demonstration.add('school_urn', {
    urn: schools[key].urn,
    schoolId: schoolId(key),
    startsOn: key === 'nettlebank' ? converted : '1998-09-01',
    endsOn: null,
  });
}

function addPartnerships(demonstration: Demonstration, key: SchoolKey, closedOn: IsoDate | null): void {
  const { partner = 'step', provider = 'bpn' } = schools[key];
  for (const intakeYear of [demonstration.year - 2, demonstration.year - 1, demonstration.year]) {
    const startsOn = `${intakeYear}-06-01`;
    if (closedOn !== null && startsOn > closedOn) continue;
    demonstration.add('partnership', {
      id: idOf(`partnership ${key} ${intakeYear}`),
      schoolId: schoolId(key),
      leadProviderId: organisationId[provider],
      deliveryPartnerId: organisationId[partner],
      intakeYear,
      startsOn,
      endsOn: closedOn,
    });
  }
}

function link(
  demonstration: Demonstration,
  urn: number,
  linkUrn: number,
  linkType: string,
  establishedOn: IsoDate,
): void {
  const named = schoolKeys.find((key) => schools[key].urn === linkUrn);
  demonstration.add('school_link', {
    urn,
    linkUrn,
    linkType,
    linkName: named === undefined ? 'Nettlebank Primary School' : schools[named].name,
    establishedOn,
  });
}

function line(
  urn: number,
  name: string,
  phase: Phase,
  type: [number, string],
  area: Area,
  crowd: [number, number, number],
  more: Pick<SchoolLine, 'status' | 'trust' | 'section41' | 'partner' | 'provider'> = {},
): SchoolLine {
  return { urn, name, phase, type, area, crowd, ...more };
}
