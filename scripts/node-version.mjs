// Imported before everything else, so that an old Node says this and not a syntax error.
const needed = [20, 19];
const found = process.versions.node.split('.').map(Number);
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(`Hearth needs Node ${needed.join('.')} or newer and this is Node ${process.versions.node}: install a newer one from https://nodejs.org and start again.`);
  process.exit(1);
}
