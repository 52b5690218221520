import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.js';
import { fieldErrors } from '../errors/field-errors.js';

/** Validates `@Body({ schema })`, `@Query({ schema })` and `@Param(name, { schema })`, and answers like validate(). */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) => new DomainError('request.invalid', { message: 'Some fields need a change.', errors: fieldErrors(issues) }),
    });
  }
}
