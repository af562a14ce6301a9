import { fail, say } from './say.mjs';

/** Undoes what was started, last first, once, for whatever reason we have to end. */
export class Shutdown {
  #steps = [];
  #running;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.run(0, 'Stopping…'));
    process.on('disconnect', () => this.run(0));
    if (process.env.npm_lifecycle_event) this.#stopWithNpm();
  }

  add(step) {
    this.#steps.push(step);
  }

  /** Long steps that cannot be interrupted look here before the next one begins. */
  throwIfBegun() {
    if (this.#running) throw new Error('Stopped while starting.');
  }

  run(code, why) {
    this.#running ??= this.#end(code, why);
    return this.#running;
  }

  /** A failure that a stop causes is no news. */
  afterFailure(error) {
    this.#running ??= this.#undo().then(() => fail(error));
    return this.#running;
  }

  // npm waits for its script, so a new parent means that npm was killed outright.
  #stopWithNpm() {
    const npm = process.ppid;
    setInterval(() => {
      if (process.ppid !== npm) this.run(0);
    }, 500).unref();
  }

  async #end(code, why) {
    if (why) say(why);
    await this.#undo();
    process.exit(code);
  }

  async #undo() {
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`${error?.stack ?? error}\n`);
      }
    }
  }
}
