/** The function of a job runs as long as on AWS, and is called again then. */
const INVOCATION_MS = 900_000;

/** The context of one invocation of a job, which begins now. */
export function newInvocation() {
  const deadline = performance.now() + INVOCATION_MS;
  return { getRemainingTimeInMillis: () => deadline - performance.now() };
}
