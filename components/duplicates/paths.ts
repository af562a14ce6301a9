export const duplicatesPath = '/staff/duplicates';

export function pairPath(one: string, other: string): string {
  return `${duplicatesPath}/${one}/${other}`;
}
