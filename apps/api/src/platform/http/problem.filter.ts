import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors';
import { constraintProblem } from './constraint-problem';
import { faultProblem } from './fault-problem';
import { tellLog, toldFailure } from './told-of';

interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  params: Record<string, unknown>;
  issues: unknown[];
  requestId: string;
  current?: unknown;
}

/** Seconds. */
const SOON = 5;

const codeOfStatus: Record<number, string> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'too-slow',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** Answers every error as RFC 9457 problem details: a code with parameters, and never the inside of the server. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error(toldFailure(error, request));
    void sendProblem(reply, problem, String(request.id));
  }
}

/** The problem that an error is told as; everything unforeseen is a plain 500. */
export function problemOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const constraint = constraintProblem(error);
  if (constraint) return constraint;
  const fault = faultProblem(error);
  if (fault) return fault;
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status >= 400 && status < 500) return new DomainError(codeOfStatus[status] ?? 'bad-request', status);
  return new DomainError('unexpected', status >= 500 && status < 600 ? status : 500);
}

/** Writes the problem as the answer. */
export function sendProblem(reply: FastifyReply, error: DomainError, requestId: string): FastifyReply {
  const body: Problem = {
    type: `urn:zesumme:problem:${error.code}`,
    title: error.code,
    status: error.status,
    code: error.code,
    params: error.params,
    issues: error.issues,
    requestId,
    ...(error.current === undefined ? {} : { current: error.current }),
  };
  tellLog(reply.raw, { code: error.code });
  // Source: RFC 6750, 3.
  if (error.status === 401 && error.code.startsWith('token-')) {
    const told = error.code === 'token-required' ? '' : ' error="invalid_token"';
    void reply.header('www-authenticate', `Bearer${told}`);
  }
  // What ails the surroundings is over soon, or somebody is called for it: whoever asks by a program asks again.
  if (error.status === 503 || error.status === 507) void reply.header('retry-after', String(SOON));
  return reply
    .status(error.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
