import { host } from './host.js';

/** The name of the build that holds the files which come later, which the build puts here. */
declare const laterVersion: string;

/** A file of ours that comes when it is first needed. */
export function later<Module>(name: string): Promise<Module> {
  return import(/* @vite-ignore */ new URL(`../${laterVersion}/${name}.js`, host.script).href) as Promise<Module>;
}
