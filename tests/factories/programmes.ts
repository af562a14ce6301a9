import type { Organisation } from './organisations';
import { usualLeadProvider } from './organisations';
import { persist } from './persist';
import { nextNumber } from './sequence';

/** Two years of two modules each, with one training event and one self-study window per module. */
export async function createProgramme({
  leadProvider,
  name,
}: {
  leadProvider?: Organisation;
  name?: string;
} = {}) {
  const lead = leadProvider ?? (await usualLeadProvider());
  return persist((tx) =>
    tx.programmeVersion.create({
      data: {
        number: 1,
        label: 'Version 1',
        programme: {
          create: { leadProviderId: lead.id, name: name ?? `Programme ${nextNumber()}`, framework: 'ecte' },
        },
        years: {
          create: [1, 2].map((year) => ({
            number: year,
            hours: { create: [{ audience: 'ect', component: 'Training', minutes: 720 }] },
            modules: {
              create: [
                { number: 1, halfTerm: 'autumn_1' as const, weeks: 7 },
                { number: 2, halfTerm: 'autumn_2' as const, weeks: 6 },
              ].map((module) => ({
                ...module,
                title: `Year ${year} module ${module.number}`,
                contentAreas: ['Behaviour'],
                templates: {
                  create: [
                    {
                      kind: 'training',
                      audience: 'ect',
                      title: `Training ${module.number}`,
                      minutes: 180,
                      mode: 'face_to_face',
                      week: 3,
                    },
                    {
                      kind: 'study_window',
                      audience: 'ect',
                      title: `Self-study ${module.number}`,
                      minutes: 60,
                      mode: 'online',
                      week: 1,
                    },
                  ],
                },
              })),
            },
          })),
        },
      },
      include: { programme: true, years: { include: { modules: true } } },
    }),
  );
}
