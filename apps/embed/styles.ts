/** What is on the host's page before anything is opened. `all: initial` keeps the host's styles out; its direction comes through. */
export const styles = `:host{display:contents}
:host([hidden]),[hidden]{display:none!important}
.root{all:initial;display:block;color-scheme:inherit;font:400 14px/1.45 var(--hearth-font,system-ui,sans-serif);
--h:var(--hue,var(--hearth-brand-hue,40));--c:var(--chroma,var(--hearth-brand-chroma,.16));
--brand:light-dark(oklch(.52 var(--c) var(--h)),oklch(.74 calc(var(--c)*.9) calc(var(--h) + 8)));
--on:light-dark(#fff,#161412);--canvas:light-dark(#fcfbf9,#161412);--ink:light-dark(#211d19,#ebe8e5)}
.root *{box-sizing:border-box}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
.calm{margin:0;padding:24px 20px;background:var(--canvas);color:var(--ink)}
.calm a{color:inherit}
.thread{min-block-size:var(--hearth-thread-height,420px)}
.launcher{position:fixed;inset-block-end:20px;inset-inline-end:20px;z-index:2147483000}
:host([position=start]) .launcher{inset-inline:20px auto}
.launcher>.calm{inline-size:220px;margin-block-end:12px;border:1px solid #8886;border-radius:12px}
.launch{display:flex;align-items:center;gap:10px;block-size:56px;margin-inline-start:auto;padding-inline:22px;border:1px solid transparent;border-radius:99px;background:var(--brand);color:var(--on);font:inherit;font-weight:600;font-size:16px;cursor:pointer;box-shadow:0 4px 18px #0003}
:host([position=start]) .launch{margin-inline:0 auto}
.launch:hover{filter:brightness(.92)}
svg{inline-size:20px;block-size:20px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}`;
