import { Details } from '@/components/ui/details';
import { Inset } from '@/components/ui/inset';
import type { SubmittedRole } from '@/lib/submissions/types';

interface ServiceLink {
  name: string;
  url: string;
}

const needed: Record<SubmittedRole, string[]> = {
  ect: [
    'their full name and teacher reference number (TRN)',
    'their own work e-mail address',
    'the day on which they start at your school',
    'their working pattern and the days on which they work',
    'the phase and subject that they teach',
    'the appropriate body',
    'whether their training is provider-led or school-led, and by which lead provider',
    'who mentors them, if you know',
  ],
  mentor: [
    'their full name and teacher reference number (TRN)',
    'their own work e-mail address',
    'the day from which they mentor',
    'their working pattern and the days on which they work',
    'the phase and subject that they teach',
    'which lead provider trains them',
    'whom they mentor, if you know',
  ],
};

export function WhatYouNeed({ role, dfe }: { role: SubmittedRole; dfe: ServiceLink }) {
  return (
    <section className="prose mt-6" aria-labelledby="needed">
      <h2 id="needed">What you will need</h2>
      <ul>
        {needed[role].map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>We never ask for a date of birth or a National Insurance number.</p>
      <Details summary="If you do not know the TRN">
        <p>
          They find it on their payslip or in their teaching record, or ask for a reminder from the Department
          for Education’s service “Find a lost teacher reference number”. A mentor who has none can ask for
          one there.
        </p>
      </Details>
      <Inset>
        <p>
          This registers them for training with us. You must also register them with the DfE’s service,{' '}
          <a href={dfe.url}>{dfe.name}</a>: nothing that you send here reaches it.
        </p>
      </Inset>
    </section>
  );
}
