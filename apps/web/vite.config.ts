import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** Kit hides its route announcer by a style attribute, which our policy forbids; libs/ui hides it by its id. */
const announcerWithoutStyle: Plugin = {
  name: 'announcer-without-style',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('/generated/root.svelte') ? code.replace(/(<div id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') : undefined;
  },
};

export default defineConfig({
  plugins: [announcerWithoutStyle, sveltekit()],
  server: { fs: { allow: ['../../libs', '../../node_modules'] } },
});
