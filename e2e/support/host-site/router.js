// The docs change pages without loading anew: the thread's name changes last, when all else says where the reader is.
const names = { '/install': 'Install', '/update': 'Update' };
function show() {
  const name = names[location.pathname] ?? 'Install';
  document.title = `${name} · Fernway docs`;
  document.querySelector('h1').textContent = name;
  document.querySelector('hearth-thread')?.setAttribute('thread', `doc:/${name.toLowerCase()}`);
}
document.querySelector('nav').addEventListener('click', (event) => {
  event.preventDefault();
  history.pushState(null, '', event.target.href);
  show();
});
addEventListener('popstate', show);
