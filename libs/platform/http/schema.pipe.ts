import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.js';

/** Validates `@Body({ schema })`, `@Query({ schema })` and `@Param(name, { schema })`, and answers like validate(). */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new DomainError('request.invalid', {
          message: 'Some fields need a change.',
          errors: issues.map((issue) => ({
            path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
            message: issue.message,
          })),
        }),
    });
  }
}
