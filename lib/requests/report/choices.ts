import { circumstances } from '../circumstances/catalogue';
import type { Circumstance, CircumstanceCode } from '../circumstances/types';
import { inWords } from '../fields/read-answers';
import type { RequestRaiser } from '../types';

export interface ReportChoice {
  code: CircumstanceCode;
  title: string;
  help: string;
  route: Circumstance['route'];
}

export interface ReportChoiceGroup {
  title: string;
  choices: ReportChoice[];
}

const groups: readonly { title: string; codes: readonly CircumstanceCode[] }[] = [
  { title: 'Training events and group', codes: ['session', 'group'] },
  { title: 'Leaving or moving', codes: ['leave_school', 'transfer_out', 'never_started'] },
  { title: 'Away for a long time', codes: ['absence_long', 'return'] },
  { title: 'Mentoring', codes: ['mentor_assign', 'mentor_replace', 'mentor_stop', 'mentor_add'] },
  { title: 'Working days', codes: ['working_pattern'] },
  { title: 'Name, e-mail and number', codes: ['name', 'email', 'trn', 'duplicate'] },
  {
    title: 'Programme and providers',
    codes: ['withdraw', 'programme', 'lead_provider', 'delivery_partner'],
  },
  { title: 'Induction', codes: ['appropriate_body', 'extend_auto', 'extend_ab', 'reduce'] },
  { title: 'The list and the school', codes: ['list', 'transfer_in', 'contact', 'school'] },
  { title: 'Something else', codes: ['question'] },
];

/**
 * What somebody may report of a person or of the school, in plain words, with what is done elsewhere and what the
 * DfE or the appropriate body tell us by themselves.
 */
export function reportChoices(
  by: Exclude<RequestRaiser, 'staff'>,
  about: readonly Circumstance['appliesTo'][number][],
  name: string,
): { groups: ReportChoiceGroup[]; told: string[] } {
  const applying = circumstances.filter(({ appliesTo }) => appliesTo.some((who) => about.includes(who)));
  const offered = applying.filter(
    ({ raisedBy, route }) => raisedBy.includes(by) || (route === 'direct' && by === 'school'),
  );
  return {
    groups: groups.flatMap(({ title, codes }) => {
      const choices = codes.flatMap((code) =>
        offered
          .filter((circumstance) => circumstance.code === code)
          .map((found) => choiceOf(found, by, name)),
      );
      return choices.length === 0 ? [] : [{ title, choices }];
    }),
    told: applying
      .filter(({ route }) => route === 'system')
      .map(({ title, help }) => `${inWords(title, name)}: ${help.charAt(0).toLowerCase()}${help.slice(1)}`),
  };
}

function choiceOf(circumstance: Circumstance, by: RequestRaiser, name: string): ReportChoice {
  const { code, help, route } = circumstance;
  return { code, title: titleOf(circumstance, by, name), help, route };
}

/** As whoever reports it reads it. */
export function titleOf({ title, titleForSelf }: Circumstance, by: RequestRaiser, name: string): string {
  return by === 'self' && titleForSelf !== undefined ? titleForSelf : inWords(title, name);
}
