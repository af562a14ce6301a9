import type { ChosenField, Suspicion } from './types';

export const suspicionLabel: Record<Suspicion, string> = {
  email: 'Same e-mail address',
  name: 'Near name',
  trn: 'TRN',
};

export const fieldLabel: Record<ChosenField, string> = {
  name: 'Name',
  trn: 'TRN',
  email: 'E-mail address',
  telephone: 'Telephone',
  account: 'Signs in as',
  induction: 'Induction',
};

export interface Suspected {
  sameEmail: boolean;
  nearName: boolean;
  nearTrn: boolean;
  oneSchool: boolean;
}

export function reasonsInWords({ sameEmail, nearName, nearTrn, oneSchool }: Suspected): string[] {
  return [
    ...(sameEmail ? ['The same e-mail address'] : []),
    ...(nearName
      ? [oneSchool ? 'Nearly the same name at one school' : 'The same name at successive schools']
      : []),
    ...(nearTrn ? ['TRNs that differ by a slip'] : []),
  ];
}

export function submissionReasons({
  sameTrn,
  sameEmail,
  nearName,
}: {
  sameTrn: boolean;
  sameEmail: boolean;
  nearName: boolean;
}): string[] {
  return [
    ...(sameTrn ? ['The same TRN with another name'] : []),
    ...(sameEmail ? ['The same e-mail address with another TRN'] : []),
    ...(nearName ? ['Nearly the same name at the school with another TRN'] : []),
  ];
}
