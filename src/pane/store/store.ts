/** A plain store: the state is one immutable value; listeners are told when it was replaced. */
export interface Store<State> {
  readonly getState: () => State;
  /** Returns the unsubscribe function. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface WritableStore<State> extends Store<State> {
  readonly update: (change: Partial<State>) => void;
}

export function createStore<State extends object>(initial: State): WritableStore<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}
