import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { Conflict, RuleBroken } from '@/lib/errors';
import { FormUnreadable, readUploadForm } from '@/lib/files/read-form';
import { keepDraft } from './commands/keep-draft';
import { publishVersion } from './commands/publish-version';
import { DocumentRefused } from './extract/found';
import { readDocumentFile } from './extract/read-document-file';
import { fileProblemLabel } from './labels';
import { documentLimits } from './limits';
import { versionFieldsSchema } from './schemas';

/** An upload that came to nothing: what is wrong, and beside which field. What was typed is kept. */
export class VersionRefused extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

const draftFields = [
  'whatChanged',
  'markdown',
  'fromWord',
  'from-day',
  'from-month',
  'from-year',
  'until-day',
  'until-month',
  'until-year',
];

/**
 * Reads the form of a version and publishes it.
 *
 * @throws VersionRefused with what is wrong; NotFound
 */
export async function receiveVersion(
  actor: StaffActor,
  documentId: string,
  request: Request,
): Promise<{ versionId: string; isWaiting: boolean }> {
  let typed: Record<string, string> = {};
  try {
    const { fields, file } = await readUploadForm(request, {
      fileBytes: documentLimits.fileBytes,
      fields: 20,
      fieldBytes: 100_000,
    });
    typed = textsOf(fields);
    const parsed = versionFieldsSchema.safeParse(typed);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new VersionRefused(String(issue?.path[0] ?? ''), issue?.message ?? 'Check what you typed');
    }
    if (file === null) throw new DocumentRefused('no_file');
    const read = await readDocumentFile(file);
    return await publishVersion(actor, { id: documentId, ...parsed.data }, read);
  } catch (error) {
    if (error instanceof FormUnreadable) typed = textsOf(error.fields);
    const refused = refusalOf(error);
    if (refused === null) throw error;
    await keepDraft(actor, {
      documentId,
      typed: { ...pickDraft(typed), 'problem-field': refused.field, problem: refused.message },
    });
    throw refused;
  }
}

function refusalOf(error: unknown): VersionRefused | null {
  if (error instanceof VersionRefused) return error;
  if (error instanceof DocumentRefused) return new VersionRefused('file', fileProblemLabel[error.problem]);
  if (error instanceof FormUnreadable) return new VersionRefused('file', fileProblemLabel[error.problem]);
  if (error instanceof RuleBroken) return new VersionRefused(error.field ?? '', error.message);
  if (error instanceof Conflict) return new VersionRefused('', error.message);
  return null;
}

function textsOf(fields: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [first = '']]) => [name, first.replaceAll('\r\n', '\n')]),
  );
}

function pickDraft(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    draftFields.flatMap((name) => (typed[name] ? [[name, typed[name].slice(0, 40_000)]] : [])),
  );
}
