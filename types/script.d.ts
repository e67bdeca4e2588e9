// A script for its effect on the page alone: nothing of it can be imported.
export {};
