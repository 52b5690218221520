export { DomainError, notFound, type ErrorDetails } from './domain-error.js';
export { validate } from './validate.js';
export { toDomainError, toProblem } from './problem.js';
export { ProblemFilter } from './problem.filter.js';
export { logFailure } from './failure-log.js';
