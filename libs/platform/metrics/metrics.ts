import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Reading {
  labels?: Record<string, string>;
  value: number;
}

const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const jobBuckets = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1_800];

/** Figures of this process for Prometheus. Labels are patterns and names of ours: never an address, a token or a person. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'hearth_http_request_seconds',
    help: 'How long answers to HTTP requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers: [this.registry],
  });
  private readonly jobs = new Histogram({
    name: 'hearth_job_seconds',
    help: 'How long jobs ran',
    labelNames: ['task', 'outcome'],
    buckets: jobBuckets,
    registers: [this.registry],
  });
  private readonly waits = new Histogram({
    name: 'hearth_job_wait_seconds',
    help: 'How long jobs waited after their time had come',
    labelNames: ['task'],
    buckets: jobBuckets,
    registers: [this.registry],
  });

  /** Also shows memory, CPU, event loop lag and garbage collection; once for a process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  request(labels: { method: string; route: string; status: number }, seconds: number): void {
    this.requests.observe(labels, seconds);
  }

  job(task: string, outcome: 'done' | 'failed', seconds: number, waited: number): void {
    this.jobs.observe({ task, outcome }, seconds);
    this.waits.observe({ task }, waited);
  }

  /** A figure that is read when it is asked for; a reading that fails is left out. */
  gauge(name: string, help: string, labelNames: string[], read: () => Reading[] | Promise<Reading[]>): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      async collect() {
        this.reset();
        const readings = await Promise.resolve(read()).catch(() => []);
        for (const { labels = {}, value } of readings) this.set(labels, value);
      },
    });
  }
}
