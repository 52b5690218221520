import 'reflect-metadata';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadTracking } from '#conversations';
import { Communities, FrameSessions, Sessions } from '#identity';
import { acceptFiles, currentScope, DomainError, JobsBoard, Metrics, ProblemFilter, Realtime, SchemaPipe, sendProblem, Signals, siteUrl, Worker, type Config } from '#platform';
import { AppModule } from './app.module.js';
import type { OpenDatabase } from './database.js';
import { FacadeFactory } from './facade/facade.factory.js';
import { serveEmbed } from './http/embed-files.js';
import { Entrance } from './http/entrance.js';
import { refuseForgery } from './http/forgery-guard.js';
import { GuestPages } from './http/guest-pages.js';
import { describeApi, serveApiDescription } from './http/openapi.js';
import { letNamedSitesRead } from './http/named-sites.js';
import { RequestLog } from './http/request-log.js';
import { createWebDoor, loadBuiltHandler } from './http/web.js';
import { createSourceHandler } from './http/web-dev.js';
import { WriteLimits } from './http/write-limits.js';
import { refuseWrongMethods } from './http/wrong-methods.js';
import { refuseForeignBodies } from './http/bodies.js';
import { tagJson } from './http/json-answers.js';
import { registerGauges } from './operations/gauges.js';

const workerConcurrency = 4;
const requestPatienceMs = 6_000;

/** The Nest program on Fastify, routed but not listening. */
export async function createApp(config: Config, { database, ownerUrl }: OpenDatabase, entrance: Entrance): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    serverFactory: entrance.serverFactory,
    trustProxy: config.HEARTH_TRUST_PROXY,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (_error: unknown, _request: FastifyRequest, reply: FastifyReply) => sendProblem(reply, new DomainError('request.invalid', { message: 'This address is not well-formed.' })),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, ownerUrl, database), adapter, { logger: ['error', 'warn'], abortOnError: false });
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter());
  adapter.getInstance().addHook('onRequest', tellRoute);
  refuseWrongMethods(adapter.getInstance());
  adapter.getInstance().addHook('onRequest', refuseForgery);
  adapter.getInstance().addHook('onRequest', refuseForeignBodies);
  letNamedSitesRead(adapter.getInstance(), app.get(Communities));
  adapter.getInstance().addHook('onSend', tagJson);
  await acceptFiles(adapter.getInstance());
  await app.init();
  serveApiDescription(adapter.getInstance(), () => describeApi(app));
  serveEmbed(adapter.getInstance(), resolve('dist/embed'));
  await adapter.getInstance().ready();
  registerGauges(app.get(Metrics), { database, board: app.get(JobsBoard), realtime: app.get(Realtime) });
  return app;
}

async function tellRoute({ routeOptions }: FastifyRequest): Promise<void> {
  const scope = currentScope();
  if (scope) scope.route = routeOptions.url;
}

/** In development the terminal is for the developer's own lines. */
export function requestLog(app: NestFastifyApplication, config: Config): RequestLog {
  return new RequestLog(app.get(Metrics), config.NODE_ENV === 'production' ? 'info' : 'debug');
}

/** Opens the doors: the community exists, signals are heard, jobs run and pages are served, as far as the roles say. */
export async function startServing(app: NestFastifyApplication, config: Config, entrance: Entrance): Promise<void> {
  const communities = app.get(Communities);
  await communities.ensureDefault();
  await app.get(Signals).listen();
  if (config.HEARTH_ROLES.includes('worker')) await app.get(Worker).start(workerConcurrency);
  if (!config.HEARTH_ROLES.includes('web')) return;
  app.get(Realtime).attach(app.getHttpServer(), entrance);
  const secure = siteUrl(config).startsWith('https:');
  const factory = app.get(FacadeFactory);
  const readTracking = app.get(ReadTracking);
  const guestPages = new GuestPages((topicId) => readTracking.countView(topicId));
  guestPages.follow(app.get(Signals));
  const isDev = config.HEARTH_WEB_DEV;
  const handler = isDev ? await createSourceHandler(entrance.front.server) : await loadBuiltHandler();
  entrance.open({
    web: createWebDoor({ makeFacade: () => factory.create(), guestPages: isDev ? null : guestPages, protocol: secure ? 'https' : 'http', handler }),
    communities,
    sessions: app.get(Sessions),
    frames: app.get(FrameSessions),
    log: requestLog(app, config),
    trustProxy: config.HEARTH_TRUST_PROXY,
    secure,
    writeLimits: app.get(WriteLimits),
  });
}

/** Ends what runs and loses nothing: no new requests and jobs, then sockets, then signals. */
export async function stopServing(app: NestFastifyApplication, entrance: Entrance): Promise<void> {
  await Promise.all([entrance.front.close(requestPatienceMs), app.get(Worker).stop()]);
  await app.close();
  await app.get(Signals).stop();
  entrance.front.end();
}
