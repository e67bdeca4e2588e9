// How much work an input may ask for: short texts that describe long work end in a problem, not in a page that stands still.

export interface Budget {
  /** Takes steps; false when no more are left. */
  spend(steps?: number): boolean;
  /** Steps taken so far. */
  readonly spent: number;
}

/** A budget of so many steps; with `whole`, each step is taken from that one too. */
export const createBudget = (most: number, whole?: Budget): Budget => {
  let spent = 0;
  return {
    spend: (steps = 1) => {
      spent += steps;
      const left = whole?.spend(steps) ?? true;
      return left && spent <= most;
    },
    get spent() {
      return spent;
    },
  };
};
