import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { currentScope } from '../http/scope.js';
import { logFailure } from './failure-log.js';
import { toProblem } from './problem.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), error);
  }
}

/** Answers with the problem, and logs what nobody expected. */
export function sendProblem(reply: FastifyReply, error: unknown): void {
  const problem = toProblem(error, currentScope()?.requestId ?? '');
  logFailure(error, problem.requestId ?? '', 'a request failed');
  if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
  void reply.code(problem.status).header('content-type', 'application/problem+json').header('cache-control', 'no-store').send(JSON.stringify(problem));
}
