import type { Demonstration } from '../rows';
import { organisationId } from './organisations';

/** Whose portal it is, where its links lead and who answers questions. */
export function addSettings(demonstration: Demonstration): void {
  const settings = {
    organisation: { organisationId: organisationId.step, leadProviderId: organisationId.bpn },
    links: {
      canvas: {
        name: 'Canvas',
        url: 'https://canvas.example.org',
        help: 'Self-study, programme materials and recordings. Sign in with the e-mail address that the provider registered.',
        refused:
          'The provider opens Canvas when registration is complete. Ask the support team which address was registered.',
      },
      dfe: {
        name: 'Register early career teachers',
        url: 'https://www.register-early-career-teachers.education.gov.uk/',
        help: 'The Department for Education’s service, where schools register ECTs and mentors. Sign in with DfE Sign-in.',
        refused:
          'Ask the person at your school who approves accounts at DfE Sign-in, often the head or the office, to add this service to yours.',
      },
    },
    support: {
      contacts: [
        {
          purpose: 'Groups, events and changes',
          name: 'STEP programme team',
          telephone: '01632 960100',
          email: 'step@example.org',
          hours: 'Monday to Friday, 8:30am to 4:30pm in term time',
        },
        {
          purpose: 'Registration, the programme and Canvas',
          name: 'Best Practice Network, candidate and partner support',
          telephone: '01632 960101',
          email: 'bpn@example.org',
          hours: 'Monday to Friday, 9am to 5pm',
        },
      ],
    },
  };
  for (const [key, value] of Object.entries(settings)) {
    demonstration.add('setting', { key, value, updatedAt: demonstration.today });
  }
}
