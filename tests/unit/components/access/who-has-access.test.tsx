import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WhoHasAccess, type WhoHasAccessProps } from '@/components/access/who-has-access';

const nothing = async () => ({ errors: [], values: {} });
const head = {
  id: '1',
  name: 'Honor Applegarth',
  email: 'honor@example.org',
  role: 'headteacher' as const,
  since: '2024-09-01',
  isSelf: false,
  canEnd: false,
};
const html = (props: Partial<WhoHasAccessProps>) =>
  renderToStaticMarkup(
    <WhoHasAccess
      urn={900101}
      schoolName="Quillbrook School"
      members={[head]}
      waiting={[]}
      canInvite={false}
      actions={{ invite: nothing, reissue: nothing, revoke: nothing, end: nothing }}
      {...props}
    />,
  );

describe('who has access at a school', () => {
  it('names whom to ask for somebody who may give nobody access', () => {
    const shown = html({});

    expect(shown).toContain('ask Honor Applegarth, your headteacher.');
    expect(shown).toContain('href="/schools/900101/report/question?topic=school-access"');
    expect(shown).not.toContain('<form');
  });

  it('leads to the support team where no headteacher has access yet', () => {
    const shown = html({ members: [] });

    expect(shown).toContain('No headteacher has access here yet.');
    expect(shown).toContain('topic=school-access');
  });

  it('offers a headteacher to invite an induction tutor, and to end what they may end', () => {
    const tutor = { ...head, id: '2', name: 'Ivo Larkham', role: 'induction_tutor' as const, canEnd: true };
    const shown = html({ members: [{ ...head, isSelf: true }, tutor], canInvite: true });

    expect(shown).toContain('Give an induction tutor access');
    expect(shown).toContain('End access of Ivo Larkham');
    expect(shown).not.toContain('End access of Honor Applegarth');
  });
});
