import { idOf } from './rows';

/** Somebody invented as whom a visitor of the demonstration can sign in. */
export interface Persona {
  key: PersonaKey;
  name: string;
  email: string;
  role: string;
  organisation: string;
  description: string;
}

export type PersonaKey =
  | 'headteacher'
  | 'induction-tutor'
  | 'trust-induction-tutor'
  | 'two-school-induction-tutor'
  | 'headteacher-and-mentor'
  | 'induction-tutor-and-mentor'
  | 'all-through-induction-tutor'
  | 'ect'
  | 'ect-first-year'
  | 'ect-paused'
  | 'ect-not-placed'
  | 'ect-with-ucl'
  | 'mentor'
  | 'mentor-at-two-schools'
  | 'mentor-who-was-ect'
  | 'delivery-partner-staff'
  | 'lead-provider-staff'
  | 'facilitator'
  | 'several-roles'
  | 'other-delivery-partner-staff'
  | 'other-delivery-partner-second'
  | 'other-headteacher'
  | 'other-lead-provider-staff'
  | 'administrator'
  | 'former-induction-tutor';

/** Every one of them invented; their mail goes to example.org and so to nobody. */
export const personas: readonly Persona[] = [
  {
    key: 'headteacher',
    name: 'Honor Applegarth',
    email: 'honor.applegarth@example.org',
    role: 'Headteacher',
    organisation: 'Quillbrook School',
    description: 'Secondary school with ECTs of three intakes; one of them has no mentor.',
  },
  {
    key: 'induction-tutor',
    name: 'Ivo Larkham',
    email: 'ivo.larkham@example.org',
    role: 'Induction tutor',
    organisation: 'Quillbrook School',
    description: 'Looks after the same school from day to day.',
  },
  {
    key: 'trust-induction-tutor',
    name: 'Tabitha Merrivale',
    email: 'tabitha.merrivale@example.org',
    role: 'Induction tutor',
    organisation: 'Thistledown Learning Trust, four primary schools',
    description: 'Shared by all schools of a trust; switches between them.',
  },
  {
    key: 'two-school-induction-tutor',
    name: 'Rupert Candlewick',
    email: 'rupert.candlewick@example.org',
    role: 'Induction tutor',
    organisation: 'Copperbeck Academy and The Lantern Centre',
    description: 'Two schools that have nothing else to do with each other.',
  },
  {
    key: 'headteacher-and-mentor',
    name: 'Gideon Marshlight',
    email: 'gideon.marshlight@example.org',
    role: 'Headteacher and mentor',
    organisation: 'Pocketwood Primary School',
    description: 'Head of a small primary school who mentors its only ECT.',
  },
  {
    key: 'induction-tutor-and-mentor',
    name: 'Ottoline Swiftwater',
    email: 'ottoline.swiftwater@example.org',
    role: 'Induction tutor and mentor',
    organisation: 'Toadflax Primary School',
    description: 'Looks after the school’s ECTs and mentors three of them.',
  },
  {
    key: 'all-through-induction-tutor',
    name: 'Leopold Underhay',
    email: 'leopold.underhay@example.org',
    role: 'Induction tutor',
    organisation: 'Mistlethorpe All-Through Academy',
    description: 'The largest school: 60 ECTs and mentors on one list.',
  },
  {
    key: 'ect',
    name: 'Elowen Brightwater',
    email: 'elowen.brightwater@example.org',
    role: 'ECT',
    organisation: 'Quillbrook School',
    description: 'In the second year of training, with a mentor, a group and a full schedule.',
  },
  {
    key: 'ect-first-year',
    name: 'Florian Oakhanger',
    email: 'florian.oakhanger@example.org',
    role: 'ECT',
    organisation: 'Marmalade Hill Primary School',
    description: 'Began this September at a primary school of the trust.',
  },
  {
    key: 'ect-paused',
    name: 'Jonquil Farrowdale',
    email: 'jonquil.farrowdale@example.org',
    role: 'ECT',
    organisation: 'Quillbrook School',
    description: 'Training is paused; an expected return is known.',
  },
  {
    key: 'ect-not-placed',
    name: 'Sorrel Winterbrook',
    email: 'sorrel.winterbrook@example.org',
    role: 'ECT',
    organisation: 'Thimble Lane Primary School',
    description: 'Accepted, not in a group yet: sees the outline of the programme.',
  },
  {
    key: 'ect-with-ucl',
    name: 'Lyra Penhollow',
    email: 'lyra.penhollow@example.org',
    role: 'ECT',
    organisation: 'Larkspur Rise Primary School',
    description: 'Trained by another lead provider, so without a schedule here.',
  },
  {
    key: 'mentor',
    name: 'Magnus Hollybush',
    email: 'magnus.hollybush@example.org',
    role: 'Mentor',
    organisation: 'Quillbrook School',
    description: 'Mentors two ECTs and has training of his own.',
  },
  {
    key: 'mentor-at-two-schools',
    name: 'Marguerite Ashgrove',
    email: 'marguerite.ashgrove@example.org',
    role: 'Mentor',
    organisation: 'Quillbrook School and Fennimore School',
    description: 'Works at two schools and mentors at both; neither sees the other’s ECTs.',
  },
  {
    key: 'mentor-who-was-ect',
    name: 'Cosmo Fairwinter',
    email: 'cosmo.fairwinter@example.org',
    role: 'Mentor',
    organisation: 'Ravelstone High School',
    description: 'Completed induction here and now mentors: both stretches are on the profile.',
  },
  {
    key: 'delivery-partner-staff',
    name: 'Delphine Marlpit',
    email: 'delphine.marlpit@example.org',
    role: 'Delivery partner staff',
    organisation: 'Shropshire & Telford Education Partnership (STEP)',
    description: 'Works with all schools of the partnership.',
  },
  {
    key: 'lead-provider-staff',
    name: 'Bertrand Pymgrove',
    email: 'bertrand.pymgrove@example.org',
    role: 'Lead provider staff',
    organisation: 'Best Practice Network',
    description: 'Sees the training that the lead provider leads, over both delivery partners.',
  },
  {
    key: 'facilitator',
    name: 'Fabian Thistlemead',
    email: 'fabian.thistlemead@example.org',
    role: 'Facilitator',
    organisation: 'Shropshire & Telford Education Partnership (STEP)',
    description: 'Sees the rosters of the groups that he leads, nothing else.',
  },
  {
    key: 'several-roles',
    name: 'Juniper Valehurst',
    email: 'juniper.valehurst@example.org',
    role: 'Headteacher, induction tutor, facilitator and mentor',
    organisation: 'Wickermoor Primary School, Dandelion Green Primary School and STEP',
    description: 'One account with every kind of context to switch between.',
  },
  {
    key: 'other-delivery-partner-staff',
    name: 'Cordelia Rushbeck',
    email: 'cordelia.rushbeck@example.org',
    role: 'Delivery partner staff',
    organisation: 'Marchlands Teaching Partnership',
    description: 'A second delivery partner with three schools: sees nothing of STEP’s.',
  },
  {
    key: 'other-delivery-partner-second',
    name: 'Emeric Stonegrove',
    email: 'emeric.stonegrove@example.org',
    role: 'Delivery partner staff',
    organisation: 'Marchlands Teaching Partnership',
    description: 'A colleague at the second delivery partner.',
  },
  {
    key: 'other-headteacher',
    name: 'Philippa Goosewing',
    email: 'philippa.goosewing@example.org',
    role: 'Headteacher',
    organisation: 'Gorsemead Primary School',
    description: 'Head of a school of the second delivery partner.',
  },
  {
    key: 'other-lead-provider-staff',
    name: 'Ursula Calderbrook',
    email: 'ursula.calderbrook@example.org',
    role: 'Lead provider staff',
    organisation: 'Bellwether Teacher Development',
    description: 'Staff of a second lead provider, with one ECT at one of STEP’s schools.',
  },
  {
    key: 'administrator',
    name: 'Ada Wrenmoor',
    email: 'ada.wrenmoor@example.org',
    role: 'Administrator',
    organisation: 'This installation',
    description: 'Accounts and settings; sees no teacher’s record.',
  },
  {
    key: 'former-induction-tutor',
    name: 'Percival Gloaming',
    email: 'percival.gloaming@example.org',
    role: 'Induction tutor until last month',
    organisation: 'Saffron Weir Primary School',
    description: 'The membership has ended: signing in leads nowhere.',
  },
];

export function personaOf(key: PersonaKey): Persona {
  const persona = personas.find((candidate) => candidate.key === key);
  if (persona === undefined) throw new Error(`There is no persona ${key}.`);
  return persona;
}

export const userId = (key: PersonaKey): string => idOf(`user ${key}`);
