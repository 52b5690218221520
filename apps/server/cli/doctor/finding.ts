/** What one look found, in words that say what to do. */
export interface Finding {
  name: string;
  state: 'ok' | 'warning' | 'fault';
  detail: string;
}

export const ok = (name: string, detail: string): Finding => ({ name, state: 'ok', detail });
export const warning = (name: string, detail: string): Finding => ({ name, state: 'warning', detail });
export const fault = (name: string, detail: string): Finding => ({ name, state: 'fault', detail });

/** A look that throws has found a fault. */
export async function look(name: string, work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (error) {
    return [fault(name, `could not be looked at: ${error instanceof Error ? error.message : String(error)}`)];
  }
}
