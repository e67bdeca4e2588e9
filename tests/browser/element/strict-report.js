// What the policy of strict.html refused, for its test to read.
const violations = [];
globalThis.violations = violations;
globalThis.addEventListener(
  'securitypolicyviolation',
  ({ violatedDirective, blockedURI, sample, sourceFile }) => {
    violations.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`);
  },
);
