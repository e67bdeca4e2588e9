// One value for all that author and reader have chosen, changed by actions alone; and values that are made again only when
// what they are made of has changed.

/** What happened: an action, and the state before and after it. */
export interface Change<State, Action> {
  readonly action: Action;
  readonly before: State;
  readonly state: State;
}

type Listener<State, Action> = (change: Change<State, Action>) => void;

export class Store<State, Action> {
  #now: State;
  readonly #reduce: (state: State, action: Action) => State;
  readonly #admits: (change: Change<State, Action>) => boolean;
  readonly #listeners = new Set<Listener<State, Action>>();
  readonly #untold: Change<State, Action>[] = [];
  #telling = false;

  /** @param admits Asked before an action is taken; false leaves it out. */
  constructor(
    reduce: (state: State, action: Action) => State,
    initial: State,
    admits: (change: Change<State, Action>) => boolean = () => true,
  ) {
    this.#reduce = reduce;
    this.#admits = admits;
    this.#now = initial;
  }

  get state(): State {
    return this.#now;
  }

  /** The state is another one when this returns. Listeners hear of actions in their order, also of those that other listeners dispatch. */
  readonly dispatch = (action: Action): void => {
    const asked = this.#now;
    const next = this.#reduce(asked, action);
    if (!this.#admits({ action, before: asked, state: next })) return;
    // whoever was asked may have dispatched other actions
    const before = this.#now;
    this.#now = before === asked ? next : this.#reduce(before, action);
    this.#untold.push({ action, before, state: this.#now });
    if (this.#telling) return;
    this.#telling = true;
    try {
      for (let change = this.#untold.shift(); change; change = this.#untold.shift())
        for (const listener of this.#listeners) listener(change);
    } finally {
      this.#telling = false;
    }
  };

  /** Calls the listener after each action, in the order of subscribing; what is returned ends it. */
  subscribe(listener: Listener<State, Action>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** A value made of what `deps` gives, and made anew only when one of these is another (by identity). */
export function memo<const Deps extends readonly unknown[], Value>(
  deps: () => Deps,
  make: (...deps: Deps) => Value,
): () => Value {
  let known: { readonly of: Deps; readonly value: Value } | undefined;
  return () => {
    const now = deps();
    if (known && now.every((dep, i) => Object.is(dep, known?.of[i]))) return known.value;
    known = { of: now, value: make(...now) };
    return known.value;
  };
}
