export default async function tearDown() {
  await globalThis.hearthTestServer?.stop();
}
