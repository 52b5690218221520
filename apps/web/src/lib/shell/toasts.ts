import { createContext } from 'svelte';
import type { Toasts } from '#ui/toasts.svelte';

/** The page's short messages. */
export const [useToasts, provideToasts] = createContext<Toasts>();
