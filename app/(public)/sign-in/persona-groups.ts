import type { ListedPersona } from '@/components/sign-in/persona-list';

const titles = ['Headteachers and induction tutors', 'ECTs and mentors', 'Partnership and provider staff'];

/** As visitors look for them: by what somebody does, whatever else they do besides. */
export function personaGroups(personas: readonly ListedPersona[]) {
  return titles.map((title, index) => ({
    title,
    personas: personas
      .filter((persona) => groupOf(persona.role) === index)
      .map(({ key, name, role, organisation, description }) => ({
        key,
        name,
        role,
        organisation,
        description,
      })),
  }));
}

function groupOf(role: string): number {
  if (/headteacher|induction tutor/i.test(role)) return 0;
  return /^(ECT|mentor)/i.test(role) ? 1 : 2;
}
