import type { Limit } from './throttle';

const minute = 60;
const hour = 60 * minute;

// A school sits behind one address, so a client alone may try often; one e-mail address from one client may not.
// The last of each is a breaker for everybody together: mail servers and people are spared a flood.

export function limitsOfAsking(email: string, client: string): Limit[] {
  return [
    { name: 'ask-pair', of: `${email} ${client}`, most: 5, withinSeconds: 15 * minute },
    { name: 'ask-address', of: email, most: 10, withinSeconds: hour },
    { name: 'ask-client', of: client, most: 100, withinSeconds: 15 * minute },
    { name: 'ask-all', of: 'everybody', most: 600, withinSeconds: minute },
  ];
}

export function limitsOfTrying(email: string, client: string): Limit[] {
  return [
    { name: 'try-pair', of: `${email} ${client}`, most: 10, withinSeconds: 15 * minute },
    { name: 'try-address', of: email, most: 30, withinSeconds: hour },
    { name: 'try-client', of: client, most: 300, withinSeconds: 15 * minute },
    { name: 'try-all', of: 'everybody', most: 2000, withinSeconds: minute },
  ];
}
