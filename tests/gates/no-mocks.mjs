// No line of the mock backend is in a production build.

/** Sources that production does without. */
const foreign = /^(mocks|tests)\/|(^|\/)node_modules\/(msw|@mswjs|fake-indexeddb)\//;

/** Words that only the mocks say: what no source map of the build would tell, these do. */
const words = [
  "mockServiceWorker",
  "msw.",
  "clinic-owner",
  "portal-client-admin",
  "agency-admin",
  "platform-security-admin",
  "?scenario=",
];

/**
 * Sources of the mocks in a build's files.
 * @param {Record<string, string[]>} modules the sources in each file
 */
export function foreignModules(modules) {
  return Object.entries(modules).flatMap(([file, sources]) =>
    sources.filter((source) => foreign.test(source)).map((source) => `${source} is in ${file}`),
  );
}

/**
 * Words of the mocks, and source maps, in a build's files.
 * @param {Record<string, string>} texts the content of each file
 */
export function foreignWords(texts) {
  return Object.entries(texts).flatMap(([file, text]) => [
    ...words.filter((word) => text.includes(word)).map((word) => `"${word}" is in ${file}`),
    ...(/\.map$|mockServiceWorker/.test(file) ? [`${file} is there`] : []),
  ]);
}
