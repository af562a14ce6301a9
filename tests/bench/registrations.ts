import { asStaff } from '@/tests/factories/actors';
import { createGroup } from '@/tests/factories/groups';
import { usualDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { checkedFile } from '@/tests/support/import-run';
import { registrationsCsv, registrationsWorkbook } from '@/tests/support/registrations-file';
import { megabytes, onThrowAwayDatabase, timed } from './throw-away-database';

// Measures an import of registrations.
// Run: node --conditions=react-server --expose-gc --import tsx tests/bench/registrations.ts [rows]

const count = Number(process.argv[2] ?? 5_000);

async function measure() {
  const staff = await asStaff(await usualLeadProvider());
  await usualDeliveryPartner();
  await createProgramme();
  const urns: number[] = [];
  for (let number = 0; number < 400; number++) {
    const school = await createSchool();
    await createPartnership({ school });
    urns.push(school.urn);
  }
  const groups: string[] = [];
  for (let number = 0; number < count / 25; number++)
    groups.push((await createGroup({ audience: 'both', capacity: 30 })).name);

  // Every second person is a mentor at the school of the ECT who follows.
  const rows = Array.from({ length: count }, (_, number) => {
    const isMentor = number % 2 === 0;
    const pair = Math.floor(number / 2);
    return {
      Reference: `REF-${number}`,
      Role: isMentor ? 'Mentor' : 'ECT',
      Name: `${isMentor ? 'Mentor' : 'Teacher'} Number${number}`,
      TRN: String(9_000_000 + number),
      'E-mail': `person.${number}@example.org`,
      'School URN': String(urns[pair % urns.length]),
      'Start date': '1/9/2025',
      'Working pattern': 'Full-time',
      Subject: 'Mathematics',
      Intake: 'September 2025',
      'DfE schedule': 'ecf-standard-september',
      'Mentor TRN': isMentor ? '' : String(9_000_000 + number - 1),
      Group: groups[number % groups.length] ?? '',
      'Registered with DfE': '3/9/2025',
      'Partnership confirmed': '10/9/2025',
      'Teacher record matched': 'Yes',
      'Induction recorded': isMentor ? '' : '20/9/2025',
      'Eligible for funding': 'Yes',
      'Enrolment form returned': 'Yes',
      'Canvas active': 'No',
    };
  });
  const csv = registrationsCsv(rows);
  const xlsx = await registrationsWorkbook(rows);
  console.log(
    `${count.toLocaleString('en-GB')} rows, CSV ${megabytes(csv.bytes.length)}, workbook ${megabytes(xlsx.bytes.length)}`,
  );
  const first = await timed('check, CSV', () => checkedFile(staff, 'registrations', csv, '2026-11-20'));
  await timed('check, workbook', () => checkedFile(staff, 'registrations', xlsx, '2026-11-20'));
  await timed('apply', () => first.apply());
  console.log(JSON.stringify(await first.counts()));
  const again = await timed('again, no change', () => checkedFile(staff, 'registrations', csv, '2026-11-20'));
  console.log(JSON.stringify(await again.counts()));
  const later = await timed('again, for a later day: check', () =>
    checkedFile(staff, 'registrations', csv, '2026-11-23'),
  );
  await timed('again, for a later day: apply', () => later.apply());
  console.log(JSON.stringify(await later.counts()));
}

await onThrowAwayDatabase(measure);
