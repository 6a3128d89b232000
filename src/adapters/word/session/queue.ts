/** One request at a time: Word answers one after the other anyway, and two actions must not see each other half done. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs the action when all before it have ended, however they ended. */
  run<Result>(action: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(action);
    this.last = result.catch(() => undefined);
    return result;
  }
}
