import { type Allowed, type Attempt, change, check, copy, copyWhere, day, unique } from './attempt';
import type { World } from './world';

const version = (w: World) => ({ id: w.document.versionId });
const another = (w: World, values: Parameters<typeof copy>[2]) =>
  copy('document_version', version(w), { number: 2, ...values });
const receipt = (w: World) => `version_id = '${w.document.versionId}' and user_id = '${w.tutor.userId}'`;

export const libraryAttempts: Attempt[] = [
  {
    rule: 'document_words',
    code: check,
    how: 'a document without a title',
    sql: (w) => change('document', w.document, { title: '' }),
  },
  {
    rule: 'document_roles',
    code: check,
    how: 'a document for nobody',
    sql: (w) => change('document', w.document, { roles: '{}' }),
  },
  {
    rule: 'document_roles',
    code: check,
    how: 'a document for a role that reads no library',
    sql: (w) => change('document', w.document, { roles: '{administrator}' }),
  },
  {
    rule: 'document_version_number',
    code: check,
    how: 'a version before the first',
    sql: (w) => another(w, { number: 0 }),
  },
  {
    rule: 'document_version_days',
    code: check,
    how: 'a version that is over before it begins',
    sql: (w) => another(w, { effective_from: day(0), effective_until: day(-1) }),
  },
  {
    rule: 'document_version_file',
    code: check,
    how: 'a file of more than 10 MB',
    sql: (w) => another(w, { file_size: 10_485_761 }),
  },
  {
    rule: 'document_version_texts',
    code: check,
    how: 'a page of a book’s length',
    sql: (w) => another(w, { markdown: 'x'.repeat(20_001) }),
  },
  {
    rule: 'document_version_document_id_number_key',
    code: unique,
    how: 'two versions of one number',
    sql: (w) => another(w, { number: 1 }),
  },
  {
    rule: 'document_version_stays',
    code: check,
    how: 'other words for what was published',
    sql: (w) => change('document_version', version(w), { what_changed: 'Everything' }),
  },
  {
    rule: 'document_version_stays',
    code: check,
    how: 'another file for what was published',
    sql: (w) => `update document_file set content = 'x' where version_id = '${w.document.versionId}'`,
  },
  {
    rule: 'document_receipt_name',
    code: check,
    how: 'an acknowledgement without a name',
    sql: (w) => `update document_receipt set acknowledged_at = now() where ${receipt(w)}`,
  },
  {
    rule: 'document_receipt_pkey',
    code: unique,
    how: 'two receipts of one reader',
    sql: (w) => copyWhere('document_receipt', receipt(w), {}),
  },
  {
    rule: 'document_acknowledgement_stays',
    code: check,
    how: 'an acknowledgement under another name',
    sql: (
      w,
    ) => `update document_receipt set acknowledged_at = now(), acknowledged_name = 'A' where ${receipt(w)};
      update document_receipt set acknowledged_name = 'B' where ${receipt(w)}`,
  },
  {
    rule: 'document_draft_typed',
    code: check,
    how: 'a draft of a book’s length',
    sql: (w) =>
      `update document_draft set typed = to_jsonb(repeat('x', 100001)) where document_id = '${w.document.id}'`,
  },
];

export const allowedByLibrary: Allowed[] = [
  { how: 'a second version of a document', sql: (w) => another(w, { effective_from: day(30) }) },
  {
    how: 'telling the readers of a version',
    sql: (w) => `update document_version set announced_at = now() where id = '${w.document.versionId}'`,
  },
];
