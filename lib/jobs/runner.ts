import 'server-only';
import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type Task, type TaskList, type WorkerEvents } from 'graphile-worker';
import { env } from '@/lib/env';
import { watchAbandonedJobs } from './abandoned-jobs';
import { crontab } from './crontab';
import { type Payload, payloadSchemas, type TaskName } from './payloads';
import { type TaskHandlers, taskHandlers } from './tasks';

export interface Runner {
  /** Lets running jobs finish and takes no more. */
  stop(): Promise<void>;
  /** Settles when the runner ends; rejects when it broke. */
  ended: Promise<void>;
}

/** Runs jobs as they come. Any number of runners may share one database; each job goes to one of them. */
export async function startRunner(
  handlers: Partial<TaskHandlers> = taskHandlers,
  { concurrency = 4 } = {},
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  let id = '';
  events.once('pool:create', ({ workerPool }) => {
    id = workerPool.id;
  });
  const runner = await run({
    connectionString: env().DIRECT_DATABASE_URL,
    taskList: taskListOf(handlers),
    parsedCronItems: parseCronItems(crontab.filter(({ task }) => task in handlers)),
    concurrency,
    maxPoolSize: concurrency + 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    events,
    logger: new Logger(() => logLine),
  });
  const watch = await watchAbandonedJobs(id);
  return {
    async stop() {
      await runner.stop();
      await watch.stop();
    },
    ended: runner.promise,
  };
}

const namesOf = (handlers: Partial<TaskHandlers>) => Object.keys(handlers) as TaskName[];

function taskListOf(handlers: Partial<TaskHandlers>): TaskList {
  const list: TaskList = {};
  for (const name of namesOf(handlers)) list[name] = taskOf(name, handlers[name]);
  return list;
}

function taskOf<Name extends TaskName>(name: Name, handler: TaskHandlers[Name] | undefined): Task {
  // A payload that an older version wrote may be of another shape: refuse it here, before the command.
  const schema = Object.hasOwn(payloadSchemas, name) ? payloadSchemas[name] : undefined;
  if (!schema || !handler) throw new Error(`The task ${name} has no payload schema.`);
  return async (payload) => {
    await handler(schema.parse(payload) as Payload<Name>);
  };
}

function logLine(level: string, message: string): void {
  if (level === 'error') console.error(message);
  else if (level === 'warning') console.warn(message);
}
