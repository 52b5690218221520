export interface Toast {
  id: number;
  text: string;
  /** What the button of the toast does: undo or try again. */
  act?: { text: string; run: () => void };
}

/** Short messages at the edge of the page; each leaves by itself unless somebody is on it. */
export class Toasts {
  list = $state<Toast[]>([]);
  #next = 0;

  show(text: string, act?: Toast['act']): void {
    this.list = [...this.list.slice(-2), { id: this.#next++, text, act }];
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}
