import type { JourneyField, JourneyOption, StepView, StoredAnswers, Typed } from '@/lib/journeys/types';
import type { RegistrationChoices } from './choices';
import { phases, roleWord } from './labels';
import type { SubmittedRole } from './types';

export interface ViewContext {
  role: SubmittedRole;
  stored: StoredAnswers;
  choices: RegistrationChoices;
  schoolName: string;
  /** Whom a mentor is registered for, when it began there. */
  ectPersonId: string | null;
}

const one = (typed: Typed | undefined, name: string): string => {
  const value = typed?.[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};
const all = (typed: Typed | undefined, name: string): string[] => [typed?.[name] ?? []].flat();

const weekdays: JourneyOption[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
  (label, index) => ({ value: String(index + 1), label }),
);

const titles = (name: string, role: SubmittedRole, schoolName: string): Record<string, string> => ({
  teacher: `Which ${roleWord[role]} are you registering?`,
  transfer: `${name} is registered at another school. Are they joining yours?`,
  email: `What is ${name}’s e-mail address?`,
  'shared-email': `Is this ${name}’s own address?`,
  'start-date':
    role === 'ect' ? `When does ${name} start at ${schoolName}?` : `From when does ${name} mentor?`,
  'working-pattern': `When does ${name} work?`,
  teaching: `What does ${name} teach?`,
  'appropriate-body': `Which appropriate body looks after ${name}’s induction?`,
  programme: `How will ${name} be trained?`,
  provider: `Who trains ${name}?`,
  mentor: `Who mentors ${name}?`,
  ect: `Whom does ${name} mentor?`,
});

/** Title and fields of a step, with what was typed there before. Null for what is no step. */
export function stepView(step: string, context: ViewContext): StepView | null {
  const name = one(context.stored.teacher, 'name').trim() || 'they';
  const title = titles(name, context.role, context.schoolName)[step];
  const fields = fieldsOf[step]?.(context, name);
  if (title === undefined || fields === undefined) return null;
  return { title, fields };
}

const yesOrNo = (yes: string, no: string): JourneyOption[] => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
];

const fieldsOf: Record<string, (context: ViewContext, name: string) => JourneyField[]> = {
  teacher: ({ stored: { teacher } }) => [
    {
      kind: 'text',
      name: 'trn',
      label: 'Teacher reference number (TRN)',
      hint: 'Seven digits, such as 9901234. It is on their payslip and in their teaching record.',
      value: one(teacher, 'trn'),
      width: 10,
      maxLength: 20,
    },
    {
      kind: 'text',
      name: 'name',
      label: 'Full name',
      hint: 'As it is in their teaching record',
      value: one(teacher, 'name'),
      maxLength: 70,
    },
  ],
  transfer: ({ stored: { transfer }, schoolName }, name) => [
    {
      kind: 'radio',
      name: 'joining',
      label: `Is ${name} joining ${schoolName}?`,
      isLabelHidden: true,
      hint: 'If they are, you report with this that they are joining you: their training goes on, and their time at the other school ends on the day before they start here.',
      value: one(transfer, 'joining'),
      options: yesOrNo(`Yes, ${name} is joining ${schoolName}`, 'No'),
    },
  ],
  email: ({ stored: { email } }) => [
    {
      kind: 'text',
      name: 'email',
      label: 'E-mail address',
      isLabelHidden: true,
      hint: 'Their own work address. Not one that others read too, such as head@ or office@: invitations and joining links go to it.',
      type: 'email',
      value: one(email, 'email'),
      maxLength: 320,
    },
  ],
  'shared-email': ({ stored }, name) => [
    {
      kind: 'radio',
      name: 'own',
      label: `Is ${one(stored.email, 'email')} read by ${name} alone?`,
      hint: 'It looks like an address that several people read. Invitations and joining links would reach all of them.',
      value: one(stored['shared-email'], 'own'),
      options: yesOrNo(`Yes, only ${name} reads it`, 'No, I will enter another address'),
    },
  ],
  'start-date': ({ stored }) => {
    const part = (of: string) => one(stored['start-date'], `startsOn-${of}`);
    return [
      {
        kind: 'date',
        name: 'startsOn',
        label: 'Start date',
        isLabelHidden: true,
        hint: 'For example 1 9 2026',
        values: { day: part('day'), month: part('month'), year: part('year') },
      },
    ];
  },
  'working-pattern': ({ stored }) => [
    {
      kind: 'radio',
      name: 'pattern',
      label: 'Working pattern',
      value: one(stored['working-pattern'], 'pattern'),
      options: [
        { value: 'full_time', label: 'Full time' },
        { value: 'part_time', label: 'Part time' },
      ],
    },
    {
      kind: 'checkboxes',
      name: 'days',
      label: 'Days on which they work',
      hint: 'Training is planned on these days. Full time with none selected means all of them.',
      values: all(stored['working-pattern'], 'days'),
      options: weekdays,
    },
  ],
  teaching: ({ stored: { teaching } }) => [
    {
      kind: 'radio',
      name: 'phase',
      label: 'Phase',
      value: one(teaching, 'phase'),
      options: phases.map((value) => ({ value, label: value })),
    },
    {
      kind: 'text',
      name: 'subject',
      label: 'Subject (optional)',
      hint: 'For example Mathematics. Leave it empty for somebody who teaches most subjects.',
      value: one(teaching, 'subject'),
      width: 20,
      maxLength: 100,
    },
  ],
  'appropriate-body': ({ stored, choices: { bodies, hasPrevious } }) => [
    {
      kind: 'select',
      name: 'body',
      label: 'Appropriate body',
      isLabelHidden: true,
      hint: hasPrevious.body
        ? 'The one of your last ECT is chosen. State schools choose a teaching school hub, independent schools the ISTIP or a hub.'
        : 'State schools choose a teaching school hub, independent schools the ISTIP or a hub.',
      value: one(stored['appropriate-body'], 'body') || (hasPrevious.body ? (bodies[0]?.id ?? '') : ''),
      options: bodies.map(({ id, name }) => ({ value: id, label: name })),
      empty: 'Choose an appropriate body',
    },
  ],
  programme: ({ stored: { programme } }) => [
    {
      kind: 'radio',
      name: 'programme',
      label: 'Training programme',
      isLabelHidden: true,
      value: one(programme, 'programme'),
      options: [
        {
          value: 'provider_led',
          label: 'Provider-led',
          hint: 'A lead provider and its delivery partner train them.',
        },
        {
          value: 'school_led',
          label: 'School-led',
          hint: 'Your school trains them. The appropriate body has to approve it.',
        },
      ],
    },
  ],
  provider: ({ stored: { provider }, choices: { providers, hasPrevious } }) => [
    {
      kind: 'radio',
      name: 'providers',
      label: 'Lead provider and delivery partner',
      isLabelHidden: true,
      value: one(provider, 'providers') || (hasPrevious.provider ? (providers[0]?.value ?? '') : ''),
      options: providers.map(({ value, leadProvider, deliveryPartner }, index) => ({
        value,
        label: deliveryPartner === null ? leadProvider : `${leadProvider} with ${deliveryPartner}`,
        hint:
          index === 0 && hasPrevious.provider
            ? 'As for the last person you registered'
            : deliveryPartner === null
              ? 'The lead provider confirms the delivery partner'
              : undefined,
      })),
    },
  ],
  mentor: ({ stored, choices: { mentors } }) => [
    {
      kind: 'radio',
      name: 'mentor',
      label: 'Mentor',
      isLabelHidden: true,
      hint: 'Every ECT needs a mentor from their first day.',
      value: one(stored.mentor, 'mentor'),
      options: [
        ...others(mentors, stored).map(({ id, name }) => ({ value: id, label: name })),
        {
          value: 'later',
          label: 'Somebody else, or not decided yet',
          hint: 'Register a new mentor afterwards.',
        },
      ],
    },
  ],
  ect: ({ stored, choices: { ects }, ectPersonId }) => [
    {
      kind: 'radio',
      name: 'ect',
      label: 'ECT',
      isLabelHidden: true,
      value: one(stored.ect, 'ect') || (ects.find(({ personId }) => personId === ectPersonId)?.id ?? ''),
      options: [
        ...others(ects, stored).map(({ id, name }) => ({ value: id, label: name })),
        { value: 'later', label: 'Not decided yet', hint: 'Assign them to an ECT afterwards.' },
      ],
    },
  ],
};

function others<Person extends { trn: string | null }>(people: Person[], stored: StoredAnswers): Person[] {
  const digits = one(stored.teacher, 'trn').replaceAll(/\D/g, '').padStart(7, '0');
  return people.filter(({ trn }) => trn !== digits);
}
