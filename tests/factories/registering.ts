import { persist } from './persist';

/** What hangs on registering somebody: a form that its writer is half-way through. */
export function addRegistering({ school, tutorId }: { school: { id: string }; tutorId: string }) {
  return persist(async (tx) => {
    const journey = await tx.journey.create({
      data: {
        userId: tutorId,
        organisationId: school.id,
        kind: 'register-ect',
        answers: { person: { name: 'On The Way' } },
      },
    });
    return { journey };
  });
}
