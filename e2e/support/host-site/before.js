// The ten lines of docs/embedding.md, in a file of the site's own, since its policy allows no script in the page.
window.Hearth =
  window.Hearth ||
  function () {
    (window.Hearth.q = window.Hearth.q || []).push(arguments);
  };
window.heard = [];
for (const event of ['ready', 'open', 'close', 'unread', 'error']) {
  Hearth('on', event, (detail) => window.heard.push({ event, detail: detail instanceof Error ? detail.message : detail }));
}
