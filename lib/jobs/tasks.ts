import 'server-only';
import type { Payload, TaskName } from './payloads';

export type TaskHandlers = { [Name in TaskName]?: (payload: Payload<Name>) => Promise<unknown> };

/** One line per task; each calls one command. A task may run twice and must then change nothing the second time. */
export const taskHandlers: TaskHandlers = {};
