export { DomainError, notFound, type ErrorDetails } from './domain-error.js';
export { validate } from './validate.js';
export { errorTitles, toDomainError, toProblem } from './problem.js';
export { ProblemFilter, sendProblem } from './problem.filter.js';
export { logFailure } from './failure-log.js';
